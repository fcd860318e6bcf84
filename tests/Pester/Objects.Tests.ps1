# Objects of the pipeline get the same care as files: rows of every kind, saved reports, parameters that nobody filled in.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseLiteralInitializerForHashtable', '', Justification = 'A test needs a table whose keys differ in case.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $clean = Join-Path $root 'samples/clean.csv'
    $reports = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22)
    $said = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $quiet = @{ ErrorAction = 'Stop'; WarningAction = 'SilentlyContinue' }
    function LevelsOf($report) { "$($report.Domains.Level)" }
    function KeyOf($report) { "$report" -replace ', [^,]*$' }
    $full = @{ 'Data Engineering' = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'NI' }
    $expected = 'Strong Adequate Weak Weak'
}

Describe 'Rows of every kind' {
    It 'reads <Kind>' -ForEach @(
        @{ Kind = 'a list of domains'; Json = '{"id":"J-1","exam":"MLS-C01","domains":[{"domain":"Data Engineering","level":"Strong"},{"domain":"EDA","level":"Competent"},{"domain":"Modeling","level":"NI"},{"domain":"ML Ops","level":"NI"}]}' }
        @{ Kind = 'an object of domains'; Json = '{"id":"J-1","exam":"MLS-C01","domains":{"Data Engineering":"Strong","EDA":"Competent","Modeling":"NI","ML Ops":"NI"}}' }
        @{ Kind = 'sections with names and results'; Json = '{"id":"J-1","exam":"MLS-C01","sections":[{"name":"Data Engineering","result":"Strong"},{"name":"EDA","result":"Competent"},{"name":"Modeling","result":"NI"},{"name":"ML Ops","result":"NI"}]}' }
        @{ Kind = 'a nested candidate'; Json = '{"candidate":{"id":"J-1","name":"Ana Reis"},"exam":{"code":"MLS-C01"},"levels":{"Data Engineering":"Strong","EDA":"Competent","Modeling":"NI","ML Ops":"NI"}}' }
        @{ Kind = 'a nested student beside a manager'; Json = '{"student":{"id":"J-1"},"manager":{"name":"Bo Lund"},"exam":"MLS-C01","Data Engineering":"Strong","EDA":"Competent","Modeling":"NI","ML Ops":"NI"}' }
    ) {
        foreach ($row in ($Json | ConvertFrom-Json), ($Json | ConvertFrom-Json -AsHashtable)) {
            $report = $row | New-ScoreReport @quiet
            $report.CandidateId | Should -Be 'J-1'
            $report.CandidateName | Should -Not -Be 'Bo Lund'
            LevelsOf $report | Should -Be $expected
        }
    }

    It 'puts the name together of <Kind>' -ForEach @(
        @{ Kind = 'an object with first and last'; Json = '{"id":"J-1","name":{"first":"Ana","last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}' }
        @{ Kind = 'a candidate whose name is an object'; Json = '{"candidate":{"id":"J-1","name":{"given":"Ana","family":"Ruiz"}},"exam":"MLS-C01","Modeling":"NI"}' }
        @{ Kind = 'a user with givenName and surname'; Json = '{"user":{"id":"J-1","givenName":"Ana","surname":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}' }
        @{ Kind = 'a student beside a coach'; Json = '{"student":{"id":"J-1","fullName":{"firstName":"Ana","lastName":"Ruiz"}},"coach":{"name":{"first":"Bo","last":"Li"}},"exam":"MLS-C01","Modeling":"NI"}' }
    ) {
        foreach ($row in ($Json | ConvertFrom-Json), ($Json | ConvertFrom-Json -AsHashtable)) {
            $report = $row | New-ScoreReport @quiet
            $report.CandidateId | Should -Be 'J-1'
            $report.CandidateName | Should -Be 'Ana Ruiz'
        }
    }

    It 'reads the own columns of a data table, and DBNull as empty' {
        $table = [Data.DataTable]::new('people')
        'Id', 'Team', 'Exam', 'Data Engineering', 'EDA', 'Modeling', 'ML Ops' | ForEach-Object { $null = $table.Columns.Add($_) }
        $null = $table.Columns.Add('Score', [int])
        $null = $table.Columns.Add('ExamDate', [datetime])
        $null = $table.Rows.Add('D-1', 'Ops', 'MLS-C01', 'Strong', 'Competent', 'NI', 'NI', 698, [datetime]'2025-11-03')
        $null = $table.Rows.Add('D-2', [DBNull]::Value, 'MLS-C01', 'Strong', 'Competent', 'NI', 'NI', [DBNull]::Value, [DBNull]::Value)
        foreach ($rows in @($table | New-ScoreReport @quiet), @(New-ScoreReport -InputObject $table @quiet), @($table.DefaultView | New-ScoreReport @quiet), @($table | Select-Object -Property * | New-ScoreReport @quiet)) {
            $rows.CandidateId | Should -Be @('D-1', 'D-2')
            $rows[0].Score | Should -Be 698
            $rows[0].ExamDate | Should -Be ([datetime]'2025-11-03')
            $rows[1].Score, $rows[1].ExamDate, $rows[1].Attributes['Team'] | Should -Be @($null, $null, $null)
            "$($rows[0].Attributes.Keys)" | Should -Be 'Team'
        }
    }

    It 'keeps dates and numbers that are objects in <Culture>' -ForEach @(@{ Culture = 'en-US' }, @{ Culture = 'de-DE' }, @{ Culture = 'ar-SA' }, @{ Culture = 'th-TH' }) {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            foreach ($date in [datetime]'2025-04-03', [datetimeoffset]'2025-04-03T09:00:00+02:00', [dateonly]::new(2025, 4, 3)) {
                $report = [pscustomobject]($full + @{ Id = 417.0; Exam = 'MLS-C01'; ExamDate = $date; Score = 698.5 }) | New-ScoreReport @quiet
                $report.ExamDate | Should -Be ([datetime]::new(2025, 4, 3))
                $report.Score | Should -Be 698.5
                $report.CandidateId | Should -Be '417'
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'puts rows of one domain each together' {
        $rows = 'Id,Exam,Domain,Level', 'a,MLS-C01,Data Engineering,Strong', 'b,MLS-C01,Modeling,NI', 'a,MLS-C01,EDA,Competent', 'a,MLS-C01,Modeling,NI', 'a,MLS-C01,ML Ops,NI' | ConvertFrom-Csv
        $read = @($rows | New-ScoreReport @quiet)
        $read.CandidateId | Should -Be @('a', 'b')
        LevelsOf $read[0] | Should -Be $expected
    }

    It 'settles a column of dates, and says so' {
        $rows = 'Id,Exam,Date,Data Engineering,EDA,Modeling,ML Ops', 'a,MLS-C01,04/05/2025,Strong,Competent,NI,NI', 'b,MLS-C01,25/05/2025,Strong,Competent,NI,NI' | ConvertFrom-Csv
        ($rows | New-ScoreReport @quiet).ExamDate | Should -Be @([datetime]'2025-05-04', [datetime]'2025-05-25')
        $rows[0] | New-ScoreReport @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousDate,*'
    }

    It 'gives the first report of many to Select-Object' {
        (1..1200 | ForEach-Object { [pscustomobject]($full + @{ Id = "p$_"; Exam = 'MLS-C01' }) } | New-ScoreReport | Select-Object -First 1).CandidateId | Should -Be 'p1'
    }
}

Describe 'Errors of rows' {
    It 'name the row, the person and the object, in the order of the rows' {
        $rows = @(Import-Csv -LiteralPath $clean | Select-Object -First 20)
        $rows[6].Score = 'abc'
        $rows[12].Exam = 'NOPE'
        $rows[15].Modeling = 'Excellent'
        @($rows | New-ScoreReport @said -ErrorVariable failures).Count | Should -Be 17
        $failures.Count | Should -Be 3
        foreach ($place in @(0, 6), @(1, 12), @(2, 15)) {
            $failure, $row = $failures[$place[0]], $rows[$place[1]]
            "$failure" | Should -BeLike "Row $($place[1] + 1) ($($row.'Candidate ID')): *"
            [object]::ReferenceEquals($failure.TargetObject, $row) -or $failure.TargetObject.'Candidate ID' -eq $row.'Candidate ID' | Should -BeTrue
        }
    }

    It 'give back a row that can be corrected and piped again' {
        $row = [pscustomobject]($full + @{ Id = 'x'; Exam = 'MLS-C01'; Score = 'many' })
        $row | New-ScoreReport @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].TargetObject.Score = 698
        ($failures[0].TargetObject | New-ScoreReport @quiet).Score | Should -Be 698
    }
}

Describe 'Saved reports and plans' {
    It 'are read after <Way>' -ForEach @(
        @{ Way = 'Export-Clixml'; Save = { param($in, $file) $in | Export-Clixml -Path $file; Import-Clixml -Path $file | New-ScoreReport -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
        @{ Way = 'Export-Csv and Import-Csv'; Save = { param($in, $file) $in | Export-Csv -Path $file; Import-Csv -Path $file | New-ScoreReport -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
        @{ Way = 'Export-Csv and Import-ScoreReport'; Save = { param($in, $file) $in | Export-Csv -Path $file; Import-ScoreReport -Path $file -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
        @{ Way = 'Export-Csv with the type'; Save = { param($in, $file) $in | Export-Csv -Path $file -IncludeTypeInformation; Import-ScoreReport -Path $file -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
        @{ Way = 'Export-Csv with a semicolon'; Save = { param($in, $file) $in | Export-Csv -Path $file -Delimiter ';'; Import-ScoreReport -Path $file -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
        @{ Way = 'ConvertTo-Json'; Save = { param($in) $in | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue | ConvertFrom-Json | New-ScoreReport -AsOf 2026-11-22 -ErrorAction Stop -WarningAction SilentlyContinue } }
    ) {
        $again = @(& $Save $reports (Join-Path $TestDrive 'reports.saved'))
        $again.Count | Should -Be $reports.Count
        for ($index = 0; $index -lt $reports.Count; $index++) {
            (KeyOf $again[$index]) -replace ', [SAWU ]*$' | Should -Be ((KeyOf $reports[$index]) -replace ', [SAWU ]*$')
            LevelsOf $again[$index] | Should -Be (LevelsOf $reports[$index])
            "$($again[$index].Attributes)" | Should -Be "$($reports[$index].Attributes)"
        }
    }

    It 'are exported as they were before' {
        $saved = Join-Path $TestDrive 'exported.xml'
        $reports | Export-Clixml -Path $saved
        foreach ($layout in 'Wide', 'Long') {
            $direct = Join-Path $TestDrive "direct-$layout.csv"
            $again = Join-Path $TestDrive "again-$layout.csv"
            $reports | Export-ScoreReport $direct -Layout $layout
            Import-Clixml -Path $saved | Export-ScoreReport $again -Layout $layout
            Get-Content $again -Raw | Should -BeExactly (Get-Content $direct -Raw)
        }
    }

    It 'are taken by the next command' {
        $file = Join-Path $TestDrive 'saved.xml'
        $reports | Select-Object -First 5 | Export-Clixml -Path $file
        @(Import-Clixml -Path $file | New-RetakePlan -AsOf 2026-11-22 @quiet).Count | Should -Be 5
        $plans = Join-Path $TestDrive 'plans.xml'
        Import-Clixml -Path $file | New-RetakePlan -AsOf 2026-11-22 @quiet | Export-Clixml -Path $plans
        @(Import-Clixml -Path $plans | Get-RetakeWindow -AsOf 2026-11-22 @quiet).Count | Should -Be 5
        @($reports[0] | New-RetakePlan -AsOf 2026-11-22 @quiet | Get-DomainPriority).Count | Should -Be 4
    }

    It 'advise to pipe other objects through New-ScoreReport, and the advice works' {
        $rows = Import-Csv -LiteralPath $clean | Select-Object -First 2
        $rows | New-RetakePlan @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].ErrorDetails.RecommendedAction | Should -BeLike '*New-ScoreReport*'
        @($rows | New-ScoreReport @quiet | New-RetakePlan -AsOf 2026-11-22 @quiet).Count | Should -Be 2
    }
}

Describe 'Parameters that nobody filled in' {
    It 'count as not given: New-RetakePlan -<_>' -ForEach 'HoursPerWeek', 'TotalHours', 'Weeks', 'TargetDate', 'StartDate', 'StudyDay', 'SessionMinutes', 'MaxMinutesPerDay', 'CheckpointMinutes', 'Unavailable', 'SessionStart', 'TimeZone', 'Policy', 'Guide', 'AsOf' {
        $expectedText = "$($reports[0] | New-RetakePlan @quiet)"
        foreach ($value in $null, '') {
            $given = @{ $_ = $value }
            "$($reports[0] | New-RetakePlan @given @quiet)" | Should -Be $expectedText
        }
    }

    It 'count as not given: Import-ScoreReport -<_>' -ForEach 'Exam', 'Edition', 'ColumnMap', 'LevelMap', 'ResultMap', 'LevelThreshold', 'DateFormat', 'Culture', 'Encoding', 'Delimiter', 'WorksheetName', 'RejectPath', 'IssueVariable', 'AsOf' {
        foreach ($value in $null, '') {
            $given = @{ $_ = $value }
            @(Import-ScoreReport -LiteralPath $clean @given @quiet).Count | Should -Be $reports.Count
        }
    }

    It 'count as not given: New-ScoreReport -<_>' -ForEach 'Score', 'Result', 'ExamDate', 'Attempt', 'CandidateId', 'CandidateName', 'Edition', 'LevelMap', 'LevelThreshold', 'LevelUnit', 'LevelMaximum', 'AsOf' {
        foreach ($value in $null, '') {
            $given = @{ $_ = $value }
            LevelsOf (New-ScoreReport MLS-C01 $full @given @quiet) | Should -Be $expected
        }
    }

    It 'settle no dates: -Culture with an empty name' {
        $file = Join-Path $TestDrive 'dates.csv'
        Set-Content -Path $file -Value "Id,Exam,Date,DE,EDA,Modeling,ML Ops`nX,MLS-C01,03/04/2025,Strong,Strong,Strong,NI"
        Import-ScoreReport -Path $file -Culture '' @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousDate,*'
    }
}

Describe 'Tables, encodings and paths in every form' {
    It 'takes <Kind> for a map and for thresholds' -ForEach @(
        @{ Kind = 'a hashtable'; Make = { param($pairs) $pairs } }
        @{ Kind = 'an ordered dictionary'; Make = { param($pairs) $table = [ordered]@{}; $pairs.Keys | ForEach-Object { $table[$_] = $pairs[$_] }; $table } }
        @{ Kind = 'an object'; Make = { param($pairs) [pscustomobject]$pairs } }
        @{ Kind = 'a generic dictionary'; Make = { param($pairs) $table = [System.Collections.Generic.Dictionary[string, string]]::new(); $pairs.Keys | ForEach-Object { $table[$_] = "$($pairs[$_])" }; $table } }
        @{ Kind = 'an object of JSON'; Make = { param($pairs) $pairs | ConvertTo-Json | ConvertFrom-Json } }
    ) {
        $file = Join-Path $TestDrive 'maps.csv'
        Set-Content -Path $file -Value "Who,Cert,DE,EDA,Modeling,ML Ops`nX-1,MLS-C01,85,70,meh,50"
        $report = Import-ScoreReport -Path $file -ColumnMap (& $Make @{ CandidateId = 'Who'; Exam = 'Cert' }) -LevelMap (& $Make @{ meh = 'Weak' }) -LevelThreshold (& $Make @{ Adequate = 60; Strong = 80 }) @quiet
        $report.CandidateId | Should -Be 'X-1'
        LevelsOf $report | Should -Be $expected
    }

    It 'says in words that <What>' -ForEach @(
        @{ What = 'a key is there twice'; Map = { $twins = [hashtable]::new(); $twins['exam'] = 'A'; $twins['Exam'] = 'B'; $twins }; Words = "*'Exam' is specified twice*" }
        @{ What = 'an entry has several values'; Map = { @{ Exam = 'A', 'B' } }; Words = '*has several values: A; B*' }
        @{ What = 'a number is not a table'; Map = { 7 }; Words = "*'7' is not a table*" }
    ) {
        $failure = try { Import-ScoreReport -Path $clean -ColumnMap (& $Map) @quiet } catch { $_ }
        $failure.Exception.Message | Should -BeLike $Words
    }

    It 'takes the encoding <_> as Import-Csv does' -ForEach 'utf8', 'utf8BOM', 'utf8NoBOM', 'unicode', 'bigendianunicode', 'utf32' {
        $file = Join-Path $TestDrive 'encoded.csv'
        Import-Csv -LiteralPath $clean | Export-Csv -Path $file -Encoding $_
        @(Import-ScoreReport -Path $file -Encoding $_ -AsOf 2026-11-22 @quiet).Count | Should -Be $reports.Count
        $object = @{ utf8 = [Text.Encoding]::UTF8; unicode = [Text.Encoding]::Unicode; bigendianunicode = [Text.Encoding]::BigEndianUnicode; utf32 = [Text.Encoding]::UTF32 }[$_]
        if ($object) {
            @(Import-ScoreReport -Path $file -Encoding $object -AsOf 2026-11-22 @quiet).Count | Should -Be $reports.Count
        }
    }

    It 'takes the code page <_>' -ForEach 1252, '1252', 'windows-1252', 'latin1', 'iso-8859-1' {
        $file = Join-Path $TestDrive 'western.csv'
        [IO.File]::WriteAllText($file, "Id,Exam,DE,EDA,Modeling,ML Ops`r`nM`u{fc}ller,MLS-C01,Strong,Competent,NI,NI", [Text.Encoding]::Latin1)
        (Import-ScoreReport -Path $file -Encoding $_ @quiet).CandidateId | Should -Be "M`u{fc}ller"
    }

    It 'says that there is no encoding <_>' -ForEach 'utf9', '77777' {
        $failure = try { Import-ScoreReport -Path $clean -Encoding $_ @quiet } catch { $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike 'UnknownEncoding,*'
    }

    It 'completes encodings' {
        (TabExpansion2 'Import-ScoreReport x.csv -Encoding utf' 38).CompletionMatches.CompletionText | Should -Contain 'utf8'
    }

    It 'takes objects that have a path' {
        $file = Join-Path $TestDrive 'with [brackets].csv'
        Copy-Item -LiteralPath $clean -Destination $file
        foreach ($one in @{ FullName = $file }, @{ PSPath = $file }, @{ LiteralPath = $file }, @{ Path = [WildcardPattern]::Escape($file) }) {
            @([pscustomobject]$one | Import-ScoreReport -AsOf 2026-11-22 @quiet).Count | Should -Be $reports.Count
        }
    }

    It 'says that <_> is not a file' -ForEach 'Env:PATH', 'Variable:PSHOME', 'Function:prompt' {
        $path = $_
        foreach ($parameter in 'Path', 'LiteralPath') {
            $given = @{ $parameter = $path }
            $failure = try { Import-ScoreReport @given @quiet } catch { $_ }
            $failure.FullyQualifiedErrorId | Should -BeLike 'NotAFileSystemPath,*'
        }
    }

    It 'says of a folder what it is, of a header alone that there are no rows, and reads the file beside them' {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'mixed')
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'sub')
        Copy-Item -LiteralPath $clean -Destination $folder
        Set-Content -Path (Join-Path $folder 'header.csv') -Value (Get-Content -LiteralPath $clean -TotalCount 1)
        @(Get-ChildItem -LiteralPath $folder | Import-ScoreReport -AsOf 2026-11-22 @said -ErrorVariable failures -WarningVariable warnings).Count | Should -Be $reports.Count
        @($failures).Count | Should -Be 1
        "$failures" | Should -BeLike '*folder*'
        "$warnings" | Should -BeLike '*header.csv: the file has no rows*'
    }
}

Describe 'Practice results' {
    It 'are in order by date: <Form>' -ForEach @(
        @{ Form = 'ISO'; Make = { $args[0] } }
        @{ Form = 'ISO with a time'; Make = { "$($args[0]) 10:00" } }
        @{ Form = 'UTC'; Make = { "$($args[0])T10:00:00Z" } }
        @{ Form = 'DateTime'; Make = { [datetime]$args[0] } }
        @{ Form = 'DateTimeOffset'; Make = { [datetimeoffset]$args[0] } }
        @{ Form = 'DateOnly'; Make = { [dateonly]::Parse($args[0]) } }
    ) {
        $result = @(@('2026-11-20', 88), @('2026-11-13', 85), @('2026-11-06', 70), @('2026-10-30', 60)).ForEach({ @{ Date = & $Make $_[0]; Percent = $_[1] } }) |
            Test-RetakeReadiness AIP-C01 @quiet
        "$($result.Verdict) $($result.Trend)" | Should -Be 'Ready Rising'
    }

    It 'whose date is <_> are refused by row' -ForEach '11/20/2026', '20.11.2026', 'last week' {
        $rows = [pscustomobject]@{ Date = '2026-11-13'; Percent = 85 }, [pscustomobject]@{ Date = $_; Percent = 88 }
        $rows | Test-RetakeReadiness AIP-C01 @said -ErrorVariable failures -WarningVariable warnings | Out-Null
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'InvalidDate,*'
        "$($failures[0])" | Should -BeLike "Row 2: '$_'*"
        $failures[0].TargetObject.Date | Should -Be $_
        "$warnings" | Should -BeLike '*does not include 1 of 2*'
    }

    It 'on another scale give no verdict: <_>' -ForEach '0.78,0.82,0.85', '78,5,82,5', '0.9,85', '1,0.5' {
        [decimal[]]$scores = $_ -split ',' | ForEach-Object { [decimal]::Parse($_, [cultureinfo]::InvariantCulture) }
        $failure = try { Test-RetakeReadiness AIP-C01 -PracticeScore $scores @quiet } catch { $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike 'UnlikelyScale,*'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-PracticeUnit Percent*'
    }

    It 'are read as asked for with -PracticeUnit' {
        (Test-RetakeReadiness AIP-C01 -PracticeScore 0.78, 0.82, 0.85 -PracticeUnit Fraction).Verdict | Should -Be 'Ready'
        (Test-RetakeReadiness AIP-C01 -PracticeScore 78, 5, 82, 5 -PracticeUnit Percent).Verdict | Should -Be 'NotReady'
    }
}

Describe 'The JSON of a plan' {
    It 'gives the sessions of the plan with the script that docs/objects.md shows' {
        $block = (Get-Content -Raw (Join-Path $root 'docs/objects.md')) -split '```' | Where-Object { $_ -match '\$schedule\.weeks\.sessions' }
        $expected = Join-Path $root 'tests/ScoreCoach.Tests/Tool/Expectations/plan.jsonl'
        $read = "`$plan = Get-Content '$expected' | Select-Object -First 1 | ConvertFrom-Json"
        $block = $block -replace '^powershell', '' -replace '(?m)^\$plan = .*$', $read.Replace('$', '$$')
        $lines = & ([scriptblock]::Create($block))

        $file = Join-Path $root 'tests/ScoreCoach.Tests/Tool/Files/few.csv'
        $plan = Import-ScoreReport $file -AsOf 2026-01-15 -WarningAction SilentlyContinue -ErrorAction SilentlyContinue | New-RetakePlan -AsOf 2026-01-15 -HoursPerWeek 8 -WarningAction SilentlyContinue |
            Where-Object Schedule | Select-Object -First 1
        $lines | Should -Not -BeNullOrEmpty
        $lines | Should -Be @($plan.Schedule.Weeks.Sessions | ForEach-Object { '{0:yyyy-MM-ddTHH:mm} {1} min {2}' -f $_.Start, $_.Minutes, $_.Title })
    }
}

Describe 'Reports, errors and sessions as the shell hands them on' {
    BeforeAll {
        $root = Resolve-Path (Join-Path $PSScriptRoot '../..')
        $reports = @(Import-ScoreReport (Join-Path $root 'samples/clean.csv') -AsOf 2026-01-15)
        $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    }

    It 'compares reports given as one array' {
        @(Compare-ScoreReport $reports).Count | Should -Be @($reports | Compare-ScoreReport).Count
    }

    It 'adds to the issues that a variable holds' {
        $file = Join-Path $root 'samples/cohort.csv'
        $null = Import-ScoreReport $file -AsOf 2026-01-15 -IssueVariable issues @quiet
        $once = $issues.Count
        $null = Import-ScoreReport $file -AsOf 2026-01-15 -IssueVariable +issues @quiet
        $issues.Count | Should -Be (2 * $once)
    }

    It 'says that a variable cannot be set' {
        { Import-ScoreReport (Join-Path $root 'samples/clean.csv') -IssueVariable PSHOME } | Should -Throw -ErrorId 'UnusableVariable*'
    }

    It 'says what a refused path has' {
        { Import-ScoreReport (Join-Path $root 'samples/clean.csv') -RejectPath "a`0b" -ErrorAction Stop } | Should -Throw -ErrorId 'UnusablePath*'
    }

    It 'shows what to do once' {
        $null = Import-ScoreReport (Join-Path $root 'samples/cohort.csv') -AsOf 2026-01-15 -ErrorVariable failures @quiet
        $failure = $failures | Where-Object { "$($_.FullyQualifiedErrorId)" -like 'UnknownLevel*' } | Select-Object -First 1
        "$failure" | Should -Not -BeLike "*$([WildcardPattern]::Escape($failure.ErrorDetails.RecommendedAction))*"
        $failure.Exception.Message | Should -BeLike "*$([WildcardPattern]::Escape($failure.ErrorDetails.RecommendedAction))"
    }

    It 'throws a not-found exception for a literal path, too' {
        { Import-ScoreReport -LiteralPath nothing-here.csv -ErrorAction Stop } | Should -Throw -ExceptionType ([IO.FileNotFoundException])
    }

    It 'runs the weekly script of the cookbook again and again' {
        $script = [regex]::Match((Get-Content -Raw (Join-Path $root 'docs/cookbook.md')), '(?s)`weekly\.ps1`\s+```powershell\n(.*?)```').Groups[1].Value
        $file = Join-Path $TestDrive 'weekly.ps1'
        $script -replace '(?m)^Import-Module ScoreCoach$' | Set-Content $file
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'weekly')
        Copy-Item (Join-Path $root 'samples/cohort.csv') $folder
        $plans = foreach ($week in 1, 2) {
            $null = & $file -Folder $folder 3> $null
            $LASTEXITCODE | Should -Be 3
            Get-Content -Raw (Join-Path $folder 'results/plans.csv')
        }
        $plans[0].Length | Should -BeGreaterThan 1000
        $plans[1] | Should -BeExactly $plans[0]
    }

    It 'shows a saved plan with its figures and its domains' {
        $file = Join-Path $TestDrive 'plan.xml'
        $plan = $reports | Where-Object { -not $_.Superseded } | Select-Object -First 1 | New-RetakePlan -AsOf 2026-01-15 @quiet
        $plan | Export-Clixml $file
        $text = Import-Clixml $file | Out-String -Width 120
        $text | Should -BeLike "*$($plan.CandidateId)*$($plan.Exam)*$($plan.Verdict)*$($plan.Priorities[0].ShortName)*"
        $text | Should -Not -MatchExactly 'ScoreCoach\.|Deserialized'
        ($text -split "`n").Count | Should -BeLessThan 15
    }

    It 'says of priorities, warnings and results whose they are' {
        $plan = $reports | Where-Object { -not $_.Superseded } | Select-Object -First 1 | New-RetakePlan -AsOf 2026-01-15 -HoursPerWeek 2 @quiet
        foreach ($part in $plan.Priorities + $plan.Warnings + $plan.Schedule.Weeks[0].Sessions + $reports[0].Domains) {
            $part.CandidateId | Should -Be $plan.CandidateId
            $part.Exam | Should -Be $plan.Exam
        }
        $plan.Priorities[0].ExamDate | Should -Be $plan.ExamDate
    }

    It 'shows plans as rows, one with its figures, and its page, at <_> columns' -ForEach 80, 120 {
        $plans = @($reports | Where-Object Exam -EQ 'AIP-C01' | New-RetakePlan -AsOf 2026-11-22 @quiet)
        $plans.Count | Should -BeGreaterThan 2
        $rows = $plans | Out-String -Width $_
        ($rows.Trim() -split "`n").Count | Should -Be ($plans.Count + 2)
        $rows | Should -Match 'Candidate +Exam +Verdict +Plan +Weeks +h/week +Allowed'
        $list = $plans[0] | Format-List | Out-String -Width $_
        $list | Should -Match '(?m)^Verdict +: '
        $list | Should -Not -Match '00:00:00|ScoreCoach\.|System\.'
        $page = $plans[0] | Format-Custom | Out-String -Width $_
        $page | Should -BeLike '*Result*Sources*'
        foreach ($line in ($rows + $list) -split "`n") { $line.TrimEnd().Length | Should -Not -BeGreaterThan $_ }
    }

    It 'forgets imported exams with the module, and shows them to no other session' {
        $own = Join-Path $TestDrive 'own.json'
        $exam = Get-Content -Raw (Join-Path $root 'module/data/exams/mls-c01.json') | ConvertFrom-Json -AsHashtable -DateKind String
        $exam.id = 'OWN-001'; $exam.aliases = @('Own one'); $exam.guide = 'generic'
        $exam | ConvertTo-Json -Depth 30 | Set-Content $own
        $module = (Get-Module ScoreCoach).Path
        Import-ExamProfile $own | Should -Not -BeNullOrEmpty
        $other = [powershell]::Create().AddScript("Import-Module '$module'; @(Get-ExamProfile 'OWN*').Count").Invoke()
        $other[0] | Should -Be 0
        Remove-Module ScoreCoach
        Import-Module (Join-Path $root 'ScoreCoach.psd1')
        Get-ExamProfile 'OWN*' | Should -BeNullOrEmpty
    }
}
