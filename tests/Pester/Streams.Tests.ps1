# Errors, warnings and other streams as scripts handle them: preferences, variables, redirection, exit codes, confirmation.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $file = Join-Path $TestDrive 'mixed.csv'
    Set-Content $file 'Candidate ID,Exam,Exam date,Data Engineering,EDA,Modeling,ML Ops', 'a,MLS-C01,2025-11-03,Strong,Competent,NI,NI', 'b,MLS-C01,2025-11-03,Excellent,Competent,NI,NI', 'c,MLS-C01,2025-11-03,Strong,Competent,NI,NI'
    $quiet = @{ AsOf = '2026-01-15'; WarningAction = 'SilentlyContinue' }
}

Describe 'An error of a row' {
    It 'leaves the other rows with -ErrorAction <Action>, and <Errors> in $Error' -ForEach @(@{ Action = 'SilentlyContinue'; Errors = 1 }, @{ Action = 'Ignore'; Errors = 0 }, @{ Action = 'Continue'; Errors = 1 }) {
        $global:Error.Clear()
        $read = @(Import-ScoreReport $file @quiet -ErrorAction $Action 2> $null)
        $read.CandidateId | Should -Be @('a', 'c')
        $global:Error.Count | Should -Be $Errors
    }

    It 'ends the script with -ErrorAction Stop, after the rows before it' {
        $read = [Collections.Generic.List[string]]::new()
        { Import-ScoreReport $file @quiet -ErrorAction Stop | ForEach-Object { $read.Add($_.CandidateId) } } | Should -Throw -ErrorId 'UnknownLevel,*'
        $read | Should -Be 'a'
    }

    It 'ends the script with $ErrorActionPreference, too' {
        { $ErrorActionPreference = 'Stop'; Import-ScoreReport $file @quiet } | Should -Throw -ErrorId 'UnknownLevel,*'
    }

    It 'has a category, a target with file and line, and what to do' {
        Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -ErrorVariable failures | Out-Null
        $failures.Count | Should -Be 1
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $failures[0].CategoryInfo.Activity | Should -Be 'Import-ScoreReport'
        $failures[0].TargetObject.Line | Should -Be 3
        $failures[0].TargetObject.Path | Should -Be $file
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'sets $? to false, and a clean file to true' {
        $null = Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue
        $? | Should -BeFalse
        $null = Import-ScoreReport (Join-Path $root 'samples/clean.csv') -AsOf 2026-11-22
        $? | Should -BeTrue
    }

    It 'can be redirected beside the reports' {
        $all = @(Import-ScoreReport $file @quiet -ErrorAction Continue 2>&1)
        $all.ForEach({ $_.GetType().Name }) | Should -Be @('ScoreReport', 'ErrorRecord', 'ScoreReport')
    }

    It 'adds to a variable that holds errors' {
        $failures = [Collections.ArrayList]@('before')
        $null = Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -ErrorVariable +failures
        $failures.Count | Should -Be 2
    }

    It 'reaches a trap' {
        & { trap { $_.FullyQualifiedErrorId -replace ',.*'; continue } Import-ScoreReport $file @quiet -ErrorAction Stop | Out-Null } | Should -Be 'UnknownLevel'
    }

    It 'gives <Status> with <Command> and pwsh -File' -ForEach @(
        @{ Status = 0; Command = 'Import-ScoreReport $file -ErrorAction SilentlyContinue | Out-Null' }
        @{ Status = 1; Command = 'Import-ScoreReport $file -ErrorAction Stop | Out-Null' }
    ) {
        $script = Join-Path $TestDrive 'exit.ps1'
        Set-Content $script "param(`$module, `$file) Import-Module `$module; $Command"
        Push-Location $root
        try { $null = dotnet pwsh -NoProfile -NonInteractive -File $script (Join-Path $root 'ScoreCoach.psd1') $file *>&1 }
        finally { Pop-Location }
        $LASTEXITCODE | Should -Be $Status
    }
}

Describe 'Other streams' {
    It 'collects warnings in a variable' {
        $null = Import-ScoreReport $file -AsOf 2026-01-15 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue -WarningVariable warnings
        @($warnings).Count | Should -BeGreaterThan 0
        $warnings[-1] | Should -BeOfType ([System.Management.Automation.WarningRecord])
    }

    It 'redirects warnings and -Verbose to the output' {
        @(Import-ScoreReport $file -AsOf 2026-01-15 -ErrorAction SilentlyContinue 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }).Count | Should -BeGreaterThan 0
        @(Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }).Count | Should -BeGreaterThan 0
    }

    It 'writes nothing to the information stream' {
        Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue 6>&1 | ForEach-Object GetType | Should -Be @([ScoreCoach.ScoreReport], [ScoreCoach.ScoreReport])
    }

    It 'turns a warning into an error with -WarningAction Stop' {
        { Import-ScoreReport $file -AsOf 2026-01-15 -ErrorAction SilentlyContinue -WarningAction Stop } | Should -Throw
    }

    It 'fills -OutVariable and -PipelineVariable' {
        $pairs = Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -OutVariable read -PipelineVariable report | Get-DomainPriority | ForEach-Object { "$($report.CandidateId)=$($_.CandidateId)" }
        $read.Count | Should -Be 2
        $pairs | Select-Object -Unique | Should -Be @('a=a', 'c=c')
    }

    It 'is in a transcript' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $shell = [powershell]::Create().AddScript("Import-Module '$(Join-Path $root 'ScoreCoach.psd1')'; Start-Transcript '$transcript' | Out-Null; Import-ScoreReport '$file' -AsOf 2026-01-15 | Out-Default; Stop-Transcript | Out-Null")
        try { $null = $shell.Invoke() } finally { $shell.Dispose() }
        Get-Content -Raw $transcript | Should -BeLike '*UnknownLevel*'
    }
}

Describe 'Commands that write' {
    BeforeEach { $target = Join-Path $TestDrive "out-$([guid]::NewGuid())" }

    It 'write nothing with -WhatIf' {
        $read = Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -RejectPath "$target.csv" -WhatIf 6> $null
        @($read).CandidateId | Should -Be @('a', 'c')
        "$target.csv" | Should -Not -Exist
    }

    It 'write without a question with -Confirm:$false, and the rejected rows can be read' {
        $null = Import-ScoreReport $file @quiet -ErrorAction SilentlyContinue -RejectPath "$target.csv" -Confirm:$false
        (Import-Csv "$target.csv").'Candidate ID' | Should -Be 'b'
    }
}
