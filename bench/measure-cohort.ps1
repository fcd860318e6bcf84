<#
.SYNOPSIS
    Times Measure-Cohort on a large file against Import-Csv and Group-Object in the same session, and against DuckDB.
.DESCRIPTION
    Makes the file with ScoreCoach.Bench (seeded) and prints medians of -Runs calls, after one on a small file. Import-Csv runs once, in a
    process of its own: it needs gigabytes of memory, 28 of them for ten million rows, so that -NoImportCsv leaves it out.
.EXAMPLE
    dotnet pwsh bench/measure-cohort.ps1 -Rows 1000000 -Runs 5
.EXAMPLE
    dotnet pwsh bench/measure-cohort.ps1 -Rows 10000000 -Runs 3 -NoImportCsv
#>
[CmdletBinding()]
param(
    [ValidateRange(1, 100000000)]
    [int] $Rows = 1000000,

    [ValidateRange(1, 100)]
    [int] $Runs = 5,

    [switch] $NoImportCsv
)

$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
$file = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "scorecoach-$Rows.csv"
foreach ($project in 'src/ScoreCoach', 'bench/ScoreCoach.Bench', 'bench/ScoreCoach.Bench.Duck') {
    dotnet build (Join-Path -Path $root -ChildPath $project) --configuration Release --verbosity quiet --nologo
    if ($LASTEXITCODE) {
        throw "$project was not built."
    }
}

$folder = Join-Path -Path $root -ChildPath 'bench'
$engine = (Get-ChildItem -Path "$folder/ScoreCoach.Bench/bin/Release" -Filter ScoreCoach.Bench.dll -Recurse | Select-Object -First 1).FullName
$duck = (Get-ChildItem -Path "$folder/ScoreCoach.Bench.Duck/bin/Release" -Filter ScoreCoach.Bench.Duck.dll -Recurse | Select-Object -First 1).FullName
dotnet $engine make $file $Rows

Import-Module (Join-Path -Path $root -ChildPath 'ScoreCoach.psd1')
$common = @{ By = 'Team'; AsOf = '2026-01-15'; WarningAction = 'Ignore' }
$key = [IO.Path]::GetTempFileName()
$state = [IO.Path]::GetTempFileName()
Set-Content -Path $key -Value ([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(32)))
$null = Measure-Cohort -Path (Join-Path -Path $root -ChildPath 'samples/clean.csv') @common
$commands = [ordered]@{
    'Measure-Cohort -Path'                          = { Measure-Cohort -Path $file @common }
    'Measure-Cohort -Path -AsState -StateKey'       = { Measure-Cohort -Path $file @common -AsState $state -StateKey $key }
    'Merge-CohortState'                             = { Merge-CohortState $state -StateKey $key -WarningAction Ignore }
    'Measure-Cohort -Path -AsState, disjoint parts' = { Measure-Cohort -Path $file @common -AsState $state -PeopleAreDisjoint }
    'Import-ScoreReport | Measure-Cohort'           = { Import-ScoreReport $file -AsOf 2026-01-15 -WarningAction Ignore | Measure-Cohort @common }
}
$process = [Diagnostics.Process]::GetCurrentProcess()
foreach ($name in $commands.Keys) {
    $measured = foreach ($run in 1..$Runs) {
        $process.Refresh()
        $before = $process.TotalProcessorTime
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $null = & $commands[$name]
        $time = $clock.Elapsed.TotalMilliseconds
        $process.Refresh()
        [pscustomobject]@{ Time = $time; Processor = ($process.TotalProcessorTime - $before).TotalMilliseconds }
    }
    $median = @($measured | Sort-Object -Property Time)[[Math]::Floor($Runs / 2)]
    '{0}: median {1:0} ms, {2:0} ms of processor time' -f $name, $median.Time, $median.Processor
}
$process.Refresh()
'Peak of this process: {0:0} MB' -f ($process.PeakWorkingSet64 / 1MB)

dotnet $duck $file $Runs
if (-not $NoImportCsv) {
    dotnet pwsh -NoProfile -Command "`$clock = [Diagnostics.Stopwatch]::StartNew(); `$null = Import-Csv '$file' | Group-Object Team, Exam; 'Import-Csv | Group-Object Team, Exam: {0:0} ms' -f `$clock.Elapsed.TotalMilliseconds"
}

Remove-Item -Path $file, $key, $state
