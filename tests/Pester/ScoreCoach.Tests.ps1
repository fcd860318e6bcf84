# The module in the shell itself: what the hosted engine of the xunit tests can't show, because it has the core commands only.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $cohort = Join-Path $root 'samples/cohort.csv'
    $clean = Join-Path $root 'samples/clean.csv'
}

Describe 'Import-ScoreReport' {
    It 'reads every row of a clean file' {
        $rows = @(Import-Csv -LiteralPath $clean)
        $reports = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22)
        $reports.Count | Should -Be $rows.Count
        $reports[0].CandidateId | Should -Be $rows[0].'Candidate ID'
    }

    It 'takes files from Get-ChildItem' {
        @(Get-ChildItem -LiteralPath $clean | Import-ScoreReport -AsOf 2026-11-22).Count | Should -BeGreaterThan 40
    }

    It 'gives one non-terminating error per bad row and goes on' {
        $failures = $null
        $reports = @(Import-ScoreReport -Path $cohort -AsOf 2026-11-22 -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue)
        $reports.Count | Should -BeGreaterThan 50
        $failures.ForEach({ ($_.FullyQualifiedErrorId -split ',')[0] }) | Sort-Object | Should -Be @(
            'AmbiguousDate', 'FieldCountMismatch', 'ResultContradictsScore', 'ScoreOutOfRange', 'UnknownExam', 'UnknownLevel')
    }

    It 'sorts and filters by date, whatever the culture' {
        $sorted = Import-ScoreReport -Path $clean -AsOf 2026-11-22 | Sort-Object -Property ExamDate
        $sorted[0].ExamDate | Should -BeOfType [datetime]
        $sorted[0].ExamDate | Should -BeLessOrEqual $sorted[-1].ExamDate
    }

    It 'resolves relative paths against the current location, on a drive of PowerShell too' {
        $null = New-PSDrive -Name Cohorts -PSProvider FileSystem -Root (Split-Path $clean)
        try {
            @(Import-ScoreReport -Path Cohorts:/clean.csv -AsOf 2026-11-22).Count | Should -BeGreaterThan 40
        }
        finally {
            Remove-PSDrive -Name Cohorts
        }
    }
}

Describe 'New-ScoreReport' {
    It 'takes the rows of Import-Csv' {
        $reports = @(Import-Csv -LiteralPath $clean | New-ScoreReport -AsOf 2026-11-22)
        $reports.Count | Should -Be @(Import-Csv -LiteralPath $clean).Count
        ($reports[0].Domains.Level -join ' ') | Should -Be 'Strong Adequate Weak Weak'
    }

    It 'reads an empty cell as nothing, never as 0' {
        $report = [pscustomobject]@{ Exam = 'MLS-C01'; Score = ''; Result = 'Fail'; EDA = 'Strong'; Modeling = 'NI'; 'Data Engineering' = 'Strong'; 'ML Ops' = 'Strong' } | New-ScoreReport
        $report.Score | Should -BeNullOrEmpty
        $report.Result | Should -Be 'Fail'
    }
}

Describe 'New-RetakePlan' {
    It 'works as one line from file to plans' {
        $plans = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -HoursPerWeek 8 -AsOf 2026-11-22 -WarningAction SilentlyContinue)
        $plans.Count | Should -Be 40
        $plans | Where-Object PlanKind -NE Maintain | ForEach-Object {
            ($_.Priorities.Minutes | Measure-Object -Sum).Sum | Should -Be $_.TotalMinutes
        }
    }

    It 'plans for each person''s last attempt, and says how many reports it skipped' {
        $warnings = $null
        $plans = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 -WarningVariable warnings -WarningAction SilentlyContinue)
        @($plans | Group-Object -Property CandidateId, Exam | Where-Object Count -GT 1).Count | Should -Be 0
        @($warnings | Select-String -SimpleMatch 'skipped because').Count | Should -Be 1
        @(Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -AllAttempts -AsOf 2026-11-22 -WarningAction SilentlyContinue).Count | Should -Be 53
    }

    It 'has scalars that Export-Csv and Group-Object can use' {
        $plans = Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 -WarningAction SilentlyContinue
        $rows = $plans | Select-Object CandidateId, Exam, TopDomain, WeakCount, Band | ConvertTo-Csv | ConvertFrom-Csv
        $rows[0].TopDomain | Should -Be 'Modeling'
        ($plans | Group-Object -Property Exam).Count | Should -Be 4
    }

    It 'gives one warning line per kind, not one per plan' {
        $warnings = $null
        $null = Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -HoursPerWeek 1 -AsOf 2026-11-22 -WarningVariable warnings -WarningAction SilentlyContinue
        @($warnings | Select-String -SimpleMatch ' plans have fewer hours a week than their reports call for.').Count | Should -Be 1
    }
}

Describe 'Get-RetakeWindow and Get-ScorePattern' {
    It 'groups by verdict' {
        $windows = Import-ScoreReport -Path $clean -AsOf 2026-11-22 | Get-RetakeWindow -AsOf 2026-11-22 -WarningAction SilentlyContinue
        ($windows | Group-Object -Property Verdict).Name | Should -Contain 'ExamRetired'
    }

    It 'knows the attempts of a person from the file' {
        $patterns = Import-ScoreReport -Path (Join-Path $root 'samples/five-people.csv') -AsOf 2026-11-22 | Get-ScorePattern
        $patterns.Id | Should -Contain 'mls-c01.pattern.changing-weak-domains'
    }
}

Describe 'Compare-ScoreReport' {
    It 'gives one comparison per person and exam' {
        $comparisons = @(Import-ScoreReport -Path (Join-Path $root 'samples/five-people.csv') -AsOf 2026-11-22 | Compare-ScoreReport)
        @($comparisons | Where-Object IsComparable).Count | Should -Be 1
    }

    It 'shows comparisons as rows, and one as a page that fits the window' {
        $comparisons = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22 | Compare-ScoreReport | Where-Object IsComparable)
        $rows = $comparisons | Out-String -Width 80
        $rows | Should -Match 'Candidate +Exam +Attempts +Score +Still weak +Newly weak'
        & { Set-StrictMode -Version Latest; $Error.Clear(); $comparisons | Out-String -Width 80 } | Should -BeExactly $rows
        $Error.Count | Should -Be 0
        $comparisons[0] | Format-Custom | Out-String -Width 80 | Should -BeLike '*attempt 1,*Labels rest on about*'
    }
}

Describe 'Test-RetakeReadiness' {
    It 'answers yes or no with -Quiet' {
        Test-RetakeReadiness AIP-C01 -PracticeScore 82, 85 -Quiet | Should -BeTrue
        Test-RetakeReadiness AIP-C01 -PracticeScore 82, 78 -Quiet | Should -BeFalse
    }
}

Describe 'Get-DomainPriority' {
    It 'keeps a report''s domains together, best first' {
        $priorities = @(Import-ScoreReport -Path $clean -AsOf 2026-11-22 | Get-DomainPriority)
        $priorities | Group-Object CandidateId, Exam | Select-Object -First 5 | ForEach-Object {
            $_.Group[0].Rank | Should -Be 1
        }
    }
}

Describe 'Objects' {
    It 'keeps <Count> different reports of <File> when they are made unique' -ForEach @(@{ File = 'cohort.csv'; Count = 54 }, @{ File = 'clean.csv'; Count = 53 }) {
        $reports = Import-ScoreReport -Path (Join-Path $root "samples/$File") -AsOf 2026-11-22 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        @($reports | Select-Object -Unique).Count | Should -Be $Count
        @($reports | Sort-Object -Property { "$_" } -Unique).Count | Should -Be $Count
    }

    It 'refuses to change what a script holds' {
        $exam = Get-ExamProfile -Id MLS-C01
        { $exam.PassingScore = 100 } | Should -Throw
        { $exam.Domains.Clear() } | Should -Throw
        Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
        (Get-ExamProfile -Id MLS-C01).PassingScore | Should -Be 750
        (Get-ExamProfile -Id MLS-C01).Domains.Count | Should -Be 4
    }

    It 'gives one item for an index' {
        $plan = Import-ScoreReport -Path $clean -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 -WarningAction SilentlyContinue | Select-Object -First 1
        @($plan.Priorities[0].Actions[0]).Count | Should -Be 1
    }
}

Describe 'Completion' {
    BeforeAll {
        function Complete {
            param([string] $Line)
            (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
        }
    }

    It 'completes <Line>' -ForEach @(
        @{ Line = 'Get-ExamProfile -Id AI-10'; Expected = 'AI-102', 'AI-103' }
        @{ Line = 'New-ScoreReport -Exam MLS-C01 -Domain @{ Mod'; Expected = 'Modeling' }
        @{ Line = 'New-ScoreReport -Exam MLS-C01 -Domain @{ Modeling = N'; Expected = "'Needs Improvement'" }
        @{ Line = 'New-RetakePlan -TimeZone Europe/Berl'; Expected = 'Europe/Berlin' }
    ) {
        Complete $Line | Should -Be $Expected
    }

    It 'looks at the file that is typed, or whose rows are piped' {
        Complete "Import-ScoreReport '$clean' -ColumnMap @{ Score = Sc" | Should -Be "'Score'"
        Complete "Import-Csv '$clean' | New-ScoreReport -ColumnMap @{ CandidateName = N" | Should -Be "'Name'"
    }

    It 'completes files where a map can be one' {
        Push-Location -LiteralPath $root
        try { Complete 'Import-ScoreReport x -ColumnMap ./READ' | Should -BeLike '*README.md' }
        finally { Pop-Location }
    }

    It 'still completes after another module wrapped the function and ours was imported again' {
        $shell = [powershell]::Create()
        try {
            $completed = $shell.AddScript({
                    param($manifest)
                    $line = 'New-ScoreReport MLS-C01 -Domain @{ Mod'
                    Import-Module $manifest
                    $global:inner = $function:TabExpansion2
                    function global:TabExpansion2 { & $global:inner @args }
                    Import-Module $manifest -Force
                    (TabExpansion2 'Get-ChildI' 10).CompletionMatches.CompletionText
                    (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
                    Remove-Module ScoreCoach
                    (TabExpansion2 'Get-ChildI' 10).CompletionMatches.CompletionText
                }).AddArgument((Join-Path $root 'ScoreCoach.psd1')).Invoke()
            $completed | Should -Be 'Get-ChildItem', 'Modeling', 'Get-ChildItem'
        }
        finally { $shell.Dispose() }
    }

    # Windows has no pipes among its files, so there is nothing to test.
    if (-not $IsWindows) {
        It 'never waits for a pipe' {
            $pipe = Join-Path ([IO.Path]::GetTempPath()) "scorecoach-$([guid]::NewGuid())"
            mkfifo $pipe
            try { Complete "Import-ScoreReport '$pipe' -ColumnMap @{ Score = " | Should -BeNullOrEmpty }
            finally { Remove-Item -LiteralPath $pipe }
        }
    }
}
