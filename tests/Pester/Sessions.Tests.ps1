# Reports and plans on their way to other sessions and back: jobs, runspaces, saved objects, text formats.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    $module = Join-Path $root 'ScoreCoach.psd1'
    Import-Module $module -Force
    $clean = Join-Path $root 'samples/clean.csv'
    $asOf = @{ AsOf = '2026-01-15'; WarningAction = 'SilentlyContinue'; ErrorAction = 'Stop' }
    $reports = @(Import-ScoreReport $clean @asOf | Where-Object { -not $_.Superseded } | Select-Object -First 4)
    function TextOf($plan) { "$($plan.CandidateId) $($plan.Exam) $($plan.Verdict) $($plan.Weeks) $(($plan.Priorities | ForEach-Object { "$($_.Domain) $($_.Level) $($_.Share)" }) -join ', ')" }
}

Describe 'Objects of a job' {
    BeforeAll {
        $received = Start-Job -ArgumentList $module, $clean {
            param($module, $clean)
            Import-Module $module
            $reports = Import-ScoreReport $clean -AsOf 2026-01-15 -WarningAction SilentlyContinue | Where-Object { -not $_.Superseded } | Select-Object -First 2
            $reports
            $reports | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue
        } | Receive-Job -Wait -AutoRemoveJob
        $sent, $plans = $received[0..1], $received[2..3]
    }

    It 'shows reports with the person, the score and the weak domains' {
        $sent | Out-String -Width 120 | Should -Match 'Amira Haddad +MLS-C01 +2025-11-03 +698 Fail +Modeling, Machine Learning'
    }

    It 'shows plans with their domains' {
        $plans[0] | Out-String -Width 120 | Should -Match '1 +Modeling +Weak +40\.0 %'
        $plans[0] | Format-List | Out-String -Width 120 | Should -Match '(?m)^Candidate +: Amira Haddad'
    }

    It 'takes <Kind> as input again' -ForEach @(@{ Kind = 'reports'; Index = 0 }, @{ Kind = 'plans'; Index = 2 }) {
        $again = $received[$Index..($Index + 1)] | New-RetakePlan @asOf
        $again | ForEach-Object { TextOf $_ } | Should -Be @($reports[0..1] | New-RetakePlan @asOf | ForEach-Object { TextOf $_ })
    }
}

Describe 'Serialized objects' {
    It 'keeps the levels of a report at depth <_>' -ForEach 1, 2, 5 {
        $text = [System.Management.Automation.PSSerializer]::Serialize($reports[0], $_)
        $saved = [System.Management.Automation.PSSerializer]::Deserialize($text)
        "$($saved.Domains.Level)" | Should -Be "$($reports[0].Domains.Level)"
        TextOf ($saved | New-RetakePlan @asOf) | Should -Be (TextOf ($reports[0] | New-RetakePlan @asOf))
    }

    It 'shows a saved comparison' {
        $all = Import-ScoreReport (Join-Path $root 'samples/five-people.csv') @asOf
        $comparison = $all | Compare-ScoreReport | Where-Object IsComparable
        $saved = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($comparison))
        $saved | Out-String -Width 100 | Should -Match "$($comparison.CandidateId) +$($comparison.Exam) +$($comparison.Attempts.Count)"
        $saved | Out-String -Width 100 | Should -Not -MatchExactly 'ScoreCoach\.|System\.'
    }

    It 'keeps the sessions of a plan that is saved deeply enough' {
        $plan = $reports[0] | New-RetakePlan @asOf
        $file = Join-Path $TestDrive 'deep.xml'
        $plan | Export-Clixml $file -Depth 6
        @((Import-Clixml $file).Schedule.Weeks.Sessions).Count | Should -Be @($plan.Schedule.Weeks.Sessions).Count
    }

    It 'makes the same plan of a report after <Way>' -ForEach @(
        @{ Way = 'ConvertTo-Json'; Again = { $args[0] | ConvertTo-Json -Depth 6 | ConvertFrom-Json } }
        @{ Way = 'ConvertTo-Json with names of enumerations'; Again = { $args[0] | ConvertTo-Json -Depth 6 -EnumsAsStrings | ConvertFrom-Json -AsHashtable } }
        @{ Way = 'ConvertTo-Csv'; Again = { $args[0] | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'ConvertTo-CliXml'; Again = { $args[0] | ConvertTo-CliXml | ConvertFrom-CliXml } }
        @{ Way = 'Select-Object *'; Again = { $args[0] | Select-Object -Property * } }
    ) {
        TextOf (& $Again $reports[0] | New-ScoreReport @asOf | New-RetakePlan @asOf) | Should -Be (TextOf ($reports[0] | New-RetakePlan @asOf))
    }
}

Describe 'Other runspaces' {
    It 'makes the same plans in parallel, with reports of this session' {
        $expected = $reports | New-RetakePlan @asOf | ForEach-Object { TextOf $_ } | Sort-Object
        $plans = $reports | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:module
            $_ | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue
        }
        $plans | ForEach-Object { TextOf $_ } | Sort-Object | Should -Be $expected
    }

    It 'runs in a thread job, with live objects' {
        $plan = Start-ThreadJob -ArgumentList $module, $reports[0] { param($module, $report) Import-Module $module; $report | New-RetakePlan -AsOf 2026-01-15 } | Receive-Job -Wait -AutoRemoveJob
        $plan | Should -BeOfType ([ScoreCoach.RetakePlan])
        TextOf $plan | Should -Be (TextOf ($reports[0] | New-RetakePlan @asOf))
    }

    It 'stops at once when the pipeline is stopped, and releases the file' {
        $file = Join-Path $TestDrive 'long.csv'
        $lines = [Collections.Generic.List[string]]::new([string[]]@('Candidate ID,Exam,Data Engineering,EDA,Modeling,ML Ops'))
        foreach ($number in 1..40000) { $lines.Add("P-$number,MLS-C01,Strong,Competent,NI,NI") }
        [IO.File]::WriteAllLines($file, $lines)
        $shell = [powershell]::Create().AddScript("Import-Module '$module'; Import-ScoreReport '$file' -WarningAction SilentlyContinue | New-RetakePlan -AsOf 2026-01-15")
        try {
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke($output, $output)
            while ($output.Count -eq 0 -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 20 }
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $output.Count | Should -BeLessThan 40000
        }
        finally { $shell.Dispose() }
        [IO.File]::Open($file, 'Open', 'ReadWrite', 'None').Dispose()
    }

    It 'imports with a prefix' {
        $names = [powershell]::Create().AddScript("Import-Module '$module' -Prefix Cert; Import-CertScoreReport '$clean' -AsOf 2026-11-22 | Select-Object -First 1 | Get-CertDomainPriority | ForEach-Object Domain").Invoke()
        $names.Count | Should -Be 4
    }
}
