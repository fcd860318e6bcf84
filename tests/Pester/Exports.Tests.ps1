# Exports as scripts use them: paths of the session, what replaces what, what is asked first, what comes out.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $plans = Import-ScoreReport (Join-Path $root 'samples/five-people.csv') -AsOf '2026-01-15' -WarningAction SilentlyContinue |
        New-RetakePlan -AsOf '2026-01-15' -WarningAction SilentlyContinue
}

Describe 'A path of an export' {
    BeforeEach {
        Push-Location $TestDrive
        Get-ChildItem | Remove-Item -Recurse -Force
    }

    AfterEach { Pop-Location }

    It 'starts at the location of the session' {
        $plans | Export-RetakePlan plans.csv
        @(Import-Csv plans.csv | Group-Object CandidateId).Count | Should -Be 5
    }

    It 'can go through a drive' {
        New-PSDrive -Name Out -PSProvider FileSystem -Root $TestDrive | Out-Null
        $plans | Export-RetakePlan Out:\plans.jsonl
        (Get-Content plans.jsonl).Count | Should -Be 5
    }

    It 'names the format <Format> with <Path>' -ForEach @(
        @{ Path = 'a.html'; Format = 'Html'; Start = '<!DOCTYPE html>' }
        @{ Path = 'a.HTM'; Format = 'Html'; Start = '<!DOCTYPE html>' }
        @{ Path = 'a.md'; Format = 'Md'; Start = '# ' }
        @{ Path = 'a.ics'; Format = 'Ics'; Start = 'BEGIN:VCALENDAR' }
        @{ Path = 'a.json'; Format = 'Json'; Start = '[' }
    ) {
        $plans | Export-RetakePlan $Path
        (Get-Content $Path -Raw).StartsWith($Start) | Should -BeTrue
        $plans | Export-RetakePlan b.txt -Format $Format
        Get-FileHash b.txt | ForEach-Object Hash | Should -Be (Get-FileHash $Path).Hash
    }

    It 'is a folder without an extension, with a page for each and a list' {
        $files = $plans | Export-RetakePlan plans -PassThru
        $files | Should -BeOfType IO.FileInfo
        $files.Name | Should -Be @($plans.ForEach({ "$($_.CandidateId)_$($_.Exam)_$($_.Attempt).html" }) + 'index.html')
    }

    It 'is literal' {
        $plans | Export-RetakePlan -LiteralPath 'a[1].csv'
        Test-Path -LiteralPath 'a[1].csv' | Should -BeTrue
    }
}

Describe 'A file that exists' {
    BeforeEach {
        $file = Join-Path $TestDrive 'plans.csv'
        Set-Content $file KEEP
    }

    AfterEach { Remove-Item $file -Force }

    It 'is replaced' {
        $plans | Export-RetakePlan $file
        Get-Content $file -First 1 | Should -Match 'CandidateId'
    }

    It 'is kept with -NoClobber' {
        { $plans | Export-RetakePlan $file -NoClobber } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content $file | Should -Be KEEP
    }

    It 'is kept with -WhatIf, and no other file is made' {
        $plans | Export-RetakePlan $file -WhatIf
        $plans | Export-RetakePlan (Join-Path $TestDrive folder) -WhatIf
        Get-Content $file | Should -Be KEEP
        Test-Path (Join-Path $TestDrive folder) | Should -BeFalse
    }

    It 'is replaced with -Force if it is read-only, and kept without' {
        Set-ItemProperty $file IsReadOnly $true
        { $plans | Export-RetakePlan $file } | Should -Throw -ErrorId 'NotWritten,*'
        Get-Content $file | Should -Be KEEP
        $plans | Export-RetakePlan $file -Force
        Get-Content $file -First 1 | Should -Match 'CandidateId'
    }

    It 'stays as it was when the pipeline stops' {
        { $plans | ForEach-Object { if ($_.CandidateId -eq 'P-3') { throw 'stopped' }; $_ } | Export-RetakePlan $file } | Should -Throw stopped
        Get-Content $file | Should -Be KEEP
        Get-ChildItem $TestDrive -Force -Filter '.plans*' | Should -BeNullOrEmpty
    }
}

Describe 'A cohort' {
    BeforeAll {
        $cohort = Measure-Cohort -Path (Join-Path $root 'samples/clean.csv') -By Team -AsOf '2026-01-15' -WarningAction SilentlyContinue
    }

    BeforeEach { Push-Location $TestDrive }

    AfterEach { Pop-Location }

    It 'can be exported as <Path>' -ForEach @(
        @{ Path = 'cohort.html'; Start = '<!DOCTYPE html>' }
        @{ Path = 'cohort.md'; Start = '# Cohort report: AI-102, AI-103' }
        @{ Path = 'cohort.json'; Start = '[' }
    ) {
        $file = $cohort | Export-CohortReport $Path -PassThru
        $file | Should -BeOfType IO.FileInfo
        (Get-Content $Path -Raw).StartsWith($Start) | Should -BeTrue
    }

    It 'keeps its groups together in any order' {
        $cohort | Export-CohortReport one.csv
        $cohort | Sort-Object { $_.GroupName } | Export-CohortReport two.csv
        @(Import-Csv one.csv | ForEach-Object Exam | Get-Unique).Count | Should -Be 4
        @(Import-Csv two.csv | ForEach-Object Exam | Get-Unique).Count | Should -Be 4
    }

    It 'gets a file for each exam in a folder' {
        ($cohort | Export-CohortReport pages -PassThru).Name | Should -Be @('AI-102_article_Team.html', 'AI-103_2026-04_Team.html', 'AIP-C01_guide_Team.html', 'MLS-C01_article_Team.html', 'index.html')
    }

    It 'has a page and a text without its total' -ForEach @(@{ Path = 'groups.html' }, @{ Path = 'groups.md' }, @{ Path = 'groups/' }) {
        $cohort | Where-Object { -not $_.IsTotal } | Export-CohortReport $Path
        $cohort | Where-Object IsTotal | Export-CohortReport $Path
        Test-Path $Path | Should -BeTrue
    }

    It 'keeps a file if all of the input is refused' {
        foreach ($command in 'Export-CohortReport', 'Export-ScoreReport', 'Export-RetakePlan') {
            Set-Content good.csv KEEP
            $null, 'x', 5 | & $command good.csv -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures | Should -Not -BeNullOrEmpty
            Get-Content good.csv | Should -Be KEEP
        }
    }

    It 'is not written with -WhatIf, and replaces nothing with -NoClobber' {
        $cohort | Export-CohortReport none.md -WhatIf
        Test-Path none.md | Should -BeFalse
        Set-Content kept.md KEEP
        { $cohort | Export-CohortReport kept.md -NoClobber } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content kept.md | Should -Be KEEP
    }

    It 'is made of summaries: something else is an error, and the summaries are written' {
        @(7) + $cohort | Export-CohortReport mixed.json -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NotACohortSummary,*'
        (Get-Content mixed.json -Raw | ConvertFrom-Json).Count | Should -Be $cohort.Count
    }
}

Describe 'The input of an export' {
    It 'can be a list' {
        Export-RetakePlan (Join-Path $TestDrive list.json) -InputObject $plans
        (Get-Content (Join-Path $TestDrive list.json) -Raw | ConvertFrom-Json).Count | Should -Be 5
    }

    It 'is written without the parts that are not needed' {
        $file = Join-Path $TestDrive less.json
        $plans | Export-RetakePlan $file -Without Schedule
        $less = Get-Content $file -Raw | ConvertFrom-Json
        $less.Count | Should -Be 5
        $less[0].PSObject.Properties.Name | Should -Not -Contain 'schedule'
        $less[0].PSObject.Properties.Name | Should -Contain 'priorities'
        { $plans | Export-RetakePlan (Join-Path $TestDrive less.csv) -Without Schedule } | Should -Throw -ErrorId 'UnusableOptions,*'
    }

    It 'that is something else is an error, and the plans are written' {
        @('x') + $plans | Export-RetakePlan (Join-Path $TestDrive mixed.json) -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'NotARetakePlan,*'
        (Get-Content (Join-Path $TestDrive mixed.json) -Raw | ConvertFrom-Json).Count | Should -Be 5
    }
}
