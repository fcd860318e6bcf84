# Rows, paths and cultures as people meet them every day: what a file would be warned of, what is not a file, what a culture must not change.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $clean = Join-Path $root 'samples/clean.csv'
    $reports = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22)
    $said = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $quiet = @{ ErrorAction = 'Stop'; WarningAction = 'SilentlyContinue' }
    $full = [ordered]@{ 'Data Engineering' = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'NI' }
    function FlatOf($report) {
        $row = [ordered]@{ CandidateId = $report.CandidateId; Name = $report.CandidateName; Exam = $report.Exam; Attempt = $report.Attempt; ExamDate = $report.ExamDate; Score = $report.Score; Result = $report.Result }
        foreach ($domain in $report.Domains) {
            $row[$domain.Name] = $domain.ReportedLevel
        }

        [pscustomobject]$row
    }
    function KeyOf($report) { "$($report.CandidateId) $($report.Exam) $($report.Attempt) $('{0:yyyy-MM-dd}' -f $report.ExamDate)" }
}

Describe 'Ids that may be two people''s' {
    It 'are warned about in <Kind>' -ForEach @(
        @{ Kind = 'rows of Import-Csv'; Make = { $args | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Kind = 'objects of JSON'; Make = { ConvertTo-Json $args | ConvertFrom-Json } }
        @{ Kind = 'dictionaries'; Make = { ConvertTo-Json $args | ConvertFrom-Json -AsHashtable } }
        @{ Kind = 'rows of a data table'; Make = {
            $table = [Data.DataTable]::new('people')
            $args[0].psobject.Properties.Name | ForEach-Object { $null = $table.Columns.Add($_) }
            $args | ForEach-Object { $null = $table.Rows.Add([object[]]$_.psobject.Properties.Value) }
            , $table
        }
        }
    ) {
        $people = @('H-7', 'Ana Reis'), @('H-7', 'Reis, Ana'), @('H-7', 'Olu Bello'), @('c-8', 'Bo Lund'), @('C-8', 'Bo Lund'), @('a@b.example', 'Cy Ott'), @('A@B.example', 'Cy Ott')
        $rows = @($people | ForEach-Object { [pscustomobject]([ordered]@{ Id = $_[0]; Name = $_[1]; Exam = 'MLS-C01' } + $full) })
        $read = @(& $Make @rows | New-ScoreReport -WarningVariable warnings @said -ErrorVariable failures)
        $failures | Should -BeNullOrEmpty
        $read.Count | Should -Be 7
        @($warnings).Count | Should -Be 2
        "$($warnings[0])" | Should -BeLike "Row 3 (H-7): OneIdSeveralNames: The id 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1.*"
        "$($warnings[1])" | Should -BeLike "Row 5 (C-8): IdsDifferInCase: The ids 'C-8' here and 'c-8' in row 4 differ only in case.*"
    }
}

Describe 'Rows that are not people' {
    It 'are set aside: <_>' -ForEach 'Total', '2 candidates', 'Durchschnitt', '[Average]', 'test@contoso.example' {
        $rows = @('K-1', 'K-2', $_ | ForEach-Object { [pscustomobject]([ordered]@{ Id = $_; Exam = 'MLS-C01' } + $full) })
        @($rows | New-ScoreReport -WarningVariable warnings @said).CandidateId | Should -Be @('K-1', 'K-2')
        "$warnings" | Should -BeLike 'Row 3 *SummaryRow*'
    }

    It 'make points of the other numbers where they hold the maxima' {
        $rows = 'Id,Exam,Data Engineering,EDA,Modeling,ML Ops', 'Points Possible,,50,50,50,50', 'K-1,MLS-C01,40,35,30,20' | ConvertFrom-Csv
        $rows | New-ScoreReport -LevelThreshold Article @said -ErrorVariable failures | Should -BeNullOrEmpty
        "$failures $($failures.ErrorDetails.RecommendedAction)" | Should -BeLike '*UnlikelyScale*in row 1 gives the points*-LevelUnit Points*'
        "$(($rows | New-ScoreReport -LevelThreshold Article -LevelUnit Points -LevelMaximum 50 @quiet).Domains.Level)" | Should -Be 'Strong Adequate Adequate Weak'
    }
}

Describe 'Dates that only a culture could settle' {
    It 'are never settled by that of the session: <_>' -ForEach 'en-US', 'de-DE', 'en-GB', 'ja-JP' {
        $file = Join-Path $TestDrive 'ambiguous.csv'
        Set-Content -Path $file -Value "Id,Exam,Exam date,DE,EDA,Modeling,ML Ops`nX,MLS-C01,03/04/2025,Strong,Strong,Strong,NI"
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            Import-ScoreReport -Path $file @said -ErrorVariable failures | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousDate,*'
            Import-Csv -Path $file | New-ScoreReport @said -ErrorVariable failures | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousDate,*'
            { $reports[0] | New-RetakePlan -AsOf 03/04/2025 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError*'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'are read as asked for: <Given>' -ForEach @(
        @{ Given = '-Culture de'; Date = '03/04/2025'; Options = @{ Culture = 'de' }; Day = '2025-04-03' }
        @{ Given = '-Culture en'; Date = '03/04/2025'; Options = @{ Culture = 'en' }; Day = '2025-03-04' }
        @{ Given = '-DateFormat dd.MM.yyyy'; Date = '03.04.2025'; Options = @{ DateFormat = 'dd.MM.yyyy' }; Day = '2025-04-03' }
        @{ Given = '-DateFormat MMM d yyyy'; Date = 'Apr 3 2025'; Options = @{ DateFormat = 'MMM d yyyy' }; Day = '2025-04-03' }
    ) {
        $row = [pscustomobject]([ordered]@{ Id = 'X'; Exam = 'MLS-C01'; 'Exam date' = $Date } + $full)
        ($row | New-ScoreReport @Options @quiet).ExamDate | Should -Be ([datetime]$Day)
    }

    It 'are not settled by the invariant culture' {
        $row = [pscustomobject]([ordered]@{ Id = 'X'; Exam = 'MLS-C01'; 'Exam date' = '03/04/2025' } + $full)
        $row | New-ScoreReport -Culture ([cultureinfo]::InvariantCulture) @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousDate,*'
    }
}

Describe 'Reports that were written as rows by hand' {
    It 'are the same when they are piped' {
        @($reports | ForEach-Object { FlatOf $_ } | New-ScoreReport -AsOf 2026-11-22 @quiet | ForEach-Object { KeyOf $_ }) | Should -Be @($reports | ForEach-Object { KeyOf $_ })
    }

    It 'are the same or refused after Export-Csv in <_>, never with another day' -ForEach 'en-US', 'de-DE', 'en-GB', 'fr-FR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            foreach ($group in $reports | Group-Object Exam) {
                $file = Join-Path $TestDrive "$($group.Name).csv"
                $group.Group | ForEach-Object { FlatOf $_ } | Export-Csv -Path $file
                $again = @(Import-ScoreReport -Path $file -AsOf 2026-11-22 @said -ErrorVariable failures)
                $again.Count + @($failures).Count | Should -Be $group.Count
                $again | ForEach-Object { KeyOf $_ } | Should -BeIn @($group.Group | ForEach-Object { KeyOf $_ })
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }
}

Describe 'What is not a file of reports' {
    It 'is one error each, and the file beside it is read' {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'everything')
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'sub')
        Copy-Item -LiteralPath $clean -Destination $folder
        Set-Content -Path (Join-Path $folder 'readme.md') -Value "# hello`n`nsome, text"
        Set-Content -Path (Join-Path $folder 'other.csv') -Value "Name,Phone`nAnn,1`nBob,2"
        Set-Content -Path (Join-Path $folder 'empty.csv') -Value '' -NoNewline
        [IO.File]::WriteAllBytes((Join-Path $folder 'logo.png'), [byte[]](0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13) + [byte[]]::new(300))
        @(Get-ChildItem -LiteralPath $folder | Import-ScoreReport -AsOf 2026-11-22 @said -ErrorVariable failures).Count | Should -Be $reports.Count
        foreach ($name in 'sub', 'readme.md', 'other.csv', 'empty.csv', 'logo.png') {
            @($failures | Where-Object { "$_" -like "*$name*" }).Count | Should -Be 1
        }
    }

    It 'is named for its provider: <Kind>' -ForEach @(
        @{ Kind = 'a variable of the environment beside a file of its name'; Read = { Import-ScoreReport -Path Env:SCFIELD -ErrorAction Stop } }
        @{ Kind = 'the same as a literal path'; Read = { Import-ScoreReport -LiteralPath Env:SCFIELD -ErrorAction Stop } }
        @{ Kind = 'the same from the pipeline'; Read = { Get-Item Env:SCFIELD | Import-ScoreReport -ErrorAction Stop } }
        @{ Kind = 'the target of refused rows'; Read = { Import-ScoreReport -Path $clean -RejectPath Env:REJ -ErrorAction Stop } }
    ) {
        $directory = [Environment]::CurrentDirectory
        try {
            Copy-Item -LiteralPath $clean -Destination (Join-Path $TestDrive 'SCFIELD')
            [Environment]::CurrentDirectory = $TestDrive
            $env:SCFIELD = 'x'
            $failure = try { & $Read } catch { $_ }
            $failure.FullyQualifiedErrorId | Should -BeLike 'NotAFileSystemPath,*'
        }
        finally {
            [Environment]::CurrentDirectory = $directory
            Remove-Item -Path Env:SCFIELD
        }
    }
}

Describe 'Encodings and maps in the words of the shell' {
    It 'reads a file written as <_> without a word' -ForEach 'utf8', 'utf8BOM', 'utf8NoBOM', 'unicode', 'bigendianunicode', 'utf32' {
        $file = Join-Path $TestDrive 'written.csv'
        Import-Csv -LiteralPath $clean | Export-Csv -Path $file -Encoding $_
        @(Import-ScoreReport -Path $file -AsOf 2026-11-22 @quiet).Count | Should -Be $reports.Count
    }

    It 'takes the encoding <_>' -ForEach 'ansi', 'oem' {
        $file = Join-Path $TestDrive 'old.csv'
        [IO.File]::WriteAllText($file, "Id,Exam,DE,EDA,Modeling,ML Ops`r`nM-1,MLS-C01,Strong,Competent,NI,NI", [Text.Encoding]::Latin1)
        (Import-ScoreReport -Path $file -Encoding $_ @quiet).CandidateId | Should -Be 'M-1'
    }

    It 'takes <Kind> for a map' -ForEach @(
        @{ Kind = 'a data file'; Make = { Set-Content -Path "$TestDrive/map.psd1" -Value "@{ super = 'Strong'; meh = 'Weak' }"; Import-PowerShellDataFile -Path "$TestDrive/map.psd1" } }
        @{ Kind = 'a table of JSON'; Make = { '{"super":"Strong","meh":"Weak"}' | ConvertFrom-Json -AsHashtable } }
        @{ Kind = 'a table of levels'; Make = { @{ super = [ScoreCoach.PerformanceLevel]::Strong; meh = [ScoreCoach.PerformanceLevel]::Weak } } }
    ) {
        $row = 'Id,Exam,DE,EDA,Modeling,ML Ops', 'X-1,MLS-C01,super,super,meh,meh' | ConvertFrom-Csv
        "$(($row | New-ScoreReport -LevelMap (& $Make) @quiet).Domains.Level)" | Should -Be 'Strong Strong Weak Weak'
    }
}

Describe 'Errors of plans' {
    It 'lead to the person of an incomplete report' {
        $rows = Import-Csv -LiteralPath $clean | Where-Object Exam -EQ 'MLS-C01' | Select-Object -First 3 -ExcludeProperty Modeling
        $rows | New-ScoreReport -AsOf 2026-11-22 @quiet | New-RetakePlan -AsOf 2026-11-22 -Strict @said -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'IncompleteReport,*'
        "$($failures[0].TargetObject)" | Should -BeLike "$($rows[0].'Candidate ID') *"
    }

    It 'order practice results of JSON by date' {
        $rows = '[{"Date":"2026-11-20T10:00:00+02:00","Percent":88},{"Date":"2026-11-13T10:00:00+02:00","Percent":85},{"Date":"2026-11-06T10:00:00+02:00","Percent":70},{"Date":"2026-10-30T10:00:00+02:00","Percent":60}]' | ConvertFrom-Json
        $result = $rows | Test-RetakeReadiness AIP-C01 @quiet
        "$($result.Verdict) $($result.Trend)" | Should -Be 'Ready Rising'
    }
}
