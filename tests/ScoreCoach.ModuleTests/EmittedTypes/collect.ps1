# One object or a few of every type that the cmdlets emit and of every type that their properties hold, by type.
# The shells of the tests call it in several cultures.

function Add-Emitted($Object, [hashtable] $Found, [Collections.Generic.HashSet[object]] $Seen) {
    if ($null -eq $Object) { return }
    $type = $Object.GetType()
    if ($type.FullName -notlike 'ScoreCoach.*') { return }
    if ($Object -is [enum] -or -not $Seen.Add($Object)) { return }
    if ($type.IsGenericType) {
        foreach ($item in @($Object | Select-Object -First 8)) { Add-Emitted $item $Found $Seen }
        return
    }

    if (-not $Found.ContainsKey($type.Name)) { $Found[$type.Name] = [Collections.Generic.List[object]]::new() }
    if ($Found[$type.Name].Count -lt 3) { $Found[$type.Name].Add($Object) }
    foreach ($property in $Object.PSObject.Properties) { Add-Emitted $property.Value $Found $Seen }
}

# Views show full paths, and wrap by their length: a folder whose path is as long on every machine.
$temporary = [IO.Path]::GetTempPath()
$folder = Join-Path $temporary ([guid]::NewGuid().ToString('N').Substring(0, [math]::Max(8, 24 - $temporary.Length)))
$null = New-Item -ItemType Directory -Path $folder
Copy-Item -Path samples/clean.csv, samples/cohort.csv -Destination $folder

$quiet = @{ WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }
$day = @{ AsOf = [datetime]'2026-01-15' }
$found = @{}
$seen = [Collections.Generic.HashSet[object]]::new([Collections.Generic.ReferenceEqualityComparer]::Instance)

$reports = @(Import-ScoreReport "$folder/clean.csv" @day @quiet | Where-Object ExamDate -LT $day.AsOf | Select-Object -First 6)
$typed = New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Score 698 -ExamDate 2025-11-03 -CandidateId 'T-1' -CandidateName 'Zoë 王'
$plans = @($reports | New-RetakePlan -HoursPerWeek 8 @day @quiet) + @(
    $typed | New-RetakePlan -TargetExam AIP-C01 @day @quiet
    $typed | New-RetakePlan -TimeZone Europe/Berlin @day @quiet
)
$emitted = @(
    $plans
    $reports
    $typed
    $typed | Get-DomainPriority
    Measure-Cohort -Path "$folder/clean.csv" -By Team -AsOf 2026-11-22 -WarningAction SilentlyContinue
    Measure-Cohort -Path "$folder/clean.csv" -By Team -Compare Cairo, Dublin -MinimumGroupSize 2 -AsOf 2026-11-22
    $reports | Get-ScorePattern
    $reports | Get-RetakeWindow @day
    $twice = @(Import-ScoreReport "$folder/clean.csv" @day @quiet | Where-Object CandidateId -EQ C-1013)
    $twice
    $twice | Compare-ScoreReport
    Test-RetakeReadiness MLS-C01 -PracticeScore 78, 82, 79
    Get-ExamProfile MLS-C01, MLA-C01, AI-103, SC-300, CC
    Test-ExamProfile -Audit -AsOf 2026-11-26 | Select-Object -First 3
    Import-ScoreReport "$folder/cohort.csv" -DryRun @day @quiet -IssueVariable issues
    $issues
)
foreach ($one in $emitted) { Add-Emitted $one.PSObject.BaseObject $found $seen }
