# Dates of our objects print ISO 8601 in every culture and stay dates for everything that scripts do with them.

BeforeDiscovery {
    $zones = 'de-DE', 'en-US', 'tr-TR'
}

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $row = [pscustomobject]@{ Id = 'C-1'; Exam = 'MLS-C01'; DE = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'NI'; Score = 698; Date = '2025-11-03' }
    $report = $row | New-ScoreReport
    $plan = $report | New-RetakePlan -AsOf 2026-01-15 -TimeZone Europe/Berlin -WarningAction SilentlyContinue
    $session = $plan.Schedule.Weeks[0].Sessions[0]
    $day = [datetime]'2025-11-03'
    $former = [cultureinfo]::CurrentCulture
}

AfterAll { [cultureinfo]::CurrentCulture = $former }

Describe 'Text of a date in <_>' -ForEach $zones {
    BeforeAll { [cultureinfo]::CurrentCulture = $_ }

    It 'is ISO in a CSV file, in the order of the properties' {
        $csv = $report | ConvertTo-Csv
        $csv[0] | Should -Match '^"CandidateId","CandidateName","Exam","Edition","Attempt","ExamDate"'
        $csv[1] | Should -Match '"2025-11-03"'
    }

    It 'is ISO with its time for a session' {
        ($session | ConvertTo-Csv)[1] | Should -Match '"2026-01-15 18:00","2026-01-15T18:00:00\+01:00"'
    }

    It 'is ISO in lists and groups' {
        ($report | Format-List -Property * | Out-String) | Should -Match 'ExamDate +: 2025-11-03\s'
        ($report | Group-Object ExamDate).Name | Should -Be '2025-11-03'
        ($report | Select-Object CandidateId, ExamDate | ConvertTo-Csv)[1] | Should -Be '"C-1","2025-11-03"'
    }

    It 'follows a format that a script gives' {
        $report.ExamDate.ToString('dd.MM.yyyy') | Should -Be '03.11.2025'
        $report.ExamDate.ToString('d', [cultureinfo]'en-US') | Should -Be '11/3/2025'
        '{0:ddd dd}' -f $report.ExamDate | Should -Be ('{0:ddd dd}' -f $day)
        '{0}' -f $report.ExamDate | Should -Be '2025-11-03'
        Get-Date $report.ExamDate -Format 'yyyy' | Should -Be '2025'
    }
}

Describe 'A date' {
    It 'is a DateTime' {
        $report.ExamDate | Should -BeOfType [datetime]
        $report.ExamDate.GetType() | Should -Be ([datetime])
        $report.ExamDate -is [datetime] | Should -BeTrue
        $session.StartsAt | Should -BeOfType [datetimeoffset]
    }

    It 'is compared and calculated with' {
        $report.ExamDate -eq $day | Should -BeTrue
        $day -eq $report.ExamDate | Should -BeTrue
        $report.ExamDate -lt (Get-Date) | Should -BeTrue
        $report.ExamDate.AddDays(1) | Should -Be ([datetime]'2025-11-04')
        ($plan.AsOf - $report.ExamDate).Days | Should -Be 73
        @{ $day = 'found' }[$report.ExamDate] | Should -Be 'found'
        @($report | Where-Object ExamDate -GE '2025-11-03').Count | Should -Be 1
        [datetime]::Compare($report.ExamDate, $day) | Should -Be 0
    }

    It 'goes into parameters again' {
        ($report | New-RetakePlan -AsOf $plan.AsOf -TargetDate $plan.EndDate.AddDays(1) -WarningAction SilentlyContinue).EndDate | Should -Be $plan.EndDate
    }

    It 'survives JSON, Clixml and a job' {
        ($report | ConvertTo-Json -Depth 1 -WarningAction SilentlyContinue | ConvertFrom-Json).ExamDate | Should -Be $day
        $file = Join-Path $TestDrive 'report.xml'
        $report | Export-Clixml $file
        (Import-Clixml $file).ExamDate | Should -Be $day
        (Import-Clixml $file).ExamDate | Should -BeOfType [datetime]
    }

    It 'is not written' {
        { $report.ExamDate = Get-Date } | Should -Throw '*read-only*'
    }
}
