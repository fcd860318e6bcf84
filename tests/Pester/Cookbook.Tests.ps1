# The scripts of the cookbook, as a job runs them.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $page = Get-Content -Raw (Join-Path $root 'docs/cookbook.md')

    # A script of the page as a file; the module is there already.
    function Save-Script([string] $Name) {
        $script = [regex]::Match($page, '(?s)`' + [regex]::Escape($Name) + '`\s+```powershell\n(.*?)```').Groups[1].Value
        $script | Should -Not -BeNullOrEmpty
        $file = Join-Path $TestDrive $Name
        $script -replace '(?m)^\s*Import-Module ScoreCoach$' | Set-Content $file
        $file
    }
}

Describe 'The script of a job summary' {
    BeforeAll {
        $file = Save-Script summary.ps1
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'data')
        Copy-Item (Join-Path $root 'samples/cohort.csv') $folder
        $before = @{ GITHUB_STEP_SUMMARY = $env:GITHUB_STEP_SUMMARY; TF_BUILD = $env:TF_BUILD }
        $env:GITHUB_STEP_SUMMARY = Join-Path $TestDrive 'step-summary.md'
        $env:TF_BUILD = 'True'
        try {
            $output = & $file -Folder $folder 3> $null
            $status = $LASTEXITCODE
        }
        finally {
            $env:GITHUB_STEP_SUMMARY = $before.GITHUB_STEP_SUMMARY
            $env:TF_BUILD = $before.TF_BUILD
        }
        $summary = Get-Content -Raw (Join-Path $TestDrive 'step-summary.md')
    }

    It 'writes the cohort as a table of Markdown without a name' {
        $summary | Should -Match '(?m)^\| Exam \| People \| Passed \| Weakest domains \|$'
        $summary | Should -Match '(?m)^\| AI-102 \| 10 \| 70 % \(40–89 %\) \| Implement Decision Support Solutions: 4 of 10 weak; '
        $summary | Should -Match '(?m)^[0-9]+ plans, 6 rows refused$'
        $summary | Should -Not -Match 'Amira|C-1001'
        $summary.Length | Should -BeLessThan 1MB
    }

    It 'hands the summary to Azure DevOps' {
        $output | Should -Be "##vso[task.uploadsummary]$(Join-Path (Convert-Path $folder) 'results' 'summary.md')"
        Get-Content -Raw (Join-Path $folder 'results/summary.md') | Should -Be $summary
    }

    It 'writes pages, calendars and refused rows, and exits with 3' {
        $status | Should -Be 3
        Join-Path $folder 'results/pages/index.html' | Should -Exist
        @(Get-ChildItem (Join-Path $folder 'results/calendars') -Filter *.ics).Count | Should -BeGreaterThan 0
        Join-Path $folder 'results/refused.csv' | Should -Exist
    }
}

Describe 'The script that sends plans' {
    It 'makes a message with text, page and calendar for each plan' {
        $file = Save-Script mail.ps1
        $outbox = New-Item -ItemType Directory (Join-Path $TestDrive 'outbox')
        $data = Join-Path $TestDrive 'mail.csv'
        @(
            'Candidate ID,Name,Mail,Exam,Exam date,Score,Data Engineering,EDA,Modeling,ML Ops'
            'M-1,Zoë 王,zoe@example.com,MLS-C01,2025-11-03,698,Strong,Competent,NI,NI'
            'M-2,Ana Silva,ana@example.com,MLS-C01,2025-11-04,800,Strong,Strong,Strong,Strong'
            'M-3,No Address,,MLS-C01,2025-11-04,650,NI,NI,NI,NI'
        ) | Set-Content $data
        & $file -Path $data -Outbox $outbox 3> $null
        $message = Get-Content -Raw (Get-ChildItem $outbox -Filter *.eml)
        @(Get-ChildItem $outbox).Count | Should -Be 1
        $message | Should -Match '(?m)^To: zoe@example\.com\r?$'
        $message | Should -Match '(?m)^Subject: Your retake plan for MLS-C01\r?$'

        # Each part with its type and its text, decoded.
        $parts = [regex]::Matches($message, '(?s)Content-Type: (?<type>text/\w+)(?<rest>[^\r\n]*(\r?\n[ \t][^\r\n]*)*)(?<headers>(\r?\nContent-[^\r\n]*)*)\r?\n\r?\n(?<body>.*?)\r?\n--')
        ($parts | ForEach-Object { $_.Groups['type'].Value }) | Should -Be 'text/plain', 'text/html', 'text/calendar'
        $texts = foreach ($part in $parts) {
            $body = $part.Groups['body'].Value
            $bytes = if ("$($part.Groups['headers'])" -match 'base64') { [Convert]::FromBase64String(($body -replace '\s')) }
            else {
                $plain = [regex]::Replace(($body -replace '=\r?\n'), '=([0-9A-F]{2})', { [string][char][Convert]::ToInt32($args[0].Groups[1].Value, 16) })
                [Text.Encoding]::Latin1.GetBytes($plain)
            }
            [Text.Encoding]::UTF8.GetString($bytes)
        }
        $texts[0] | Should -Match '^# .*Zoë 王'
        $texts[1] | Should -Match '(?s)^<!DOCTYPE html>.*Zoë 王.*</html>'
        $texts[2] | Should -Match '(?s)^BEGIN:VCALENDAR\r\n.*TZID:Europe/Berlin.*END:VCALENDAR'
        "$($parts[2].Groups['rest'])" | Should -Match 'name=plan\.ics'
        "$($parts[2].Groups['rest'])" | Should -Match 'charset=utf-8'
    }
}

Describe 'The script of a scheduled export' {
    It 'renews the same files every night, and says in its status whether rows were refused' {
        $file = Save-Script nightly.ps1
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'nightly')
        $out = Join-Path $TestDrive 'nightly-out'
        Copy-Item (Join-Path $root 'samples/clean.csv') $folder
        & $file -Folder $folder -Out $out 3> $null | Should -Match '^[0-9]+ files, 0 rows refused$'
        $LASTEXITCODE | Should -Be 0
        $names = (Get-ChildItem $out -Recurse -File).Name
        Copy-Item (Join-Path $root 'samples/cohort.csv') (Join-Path $folder 'clean.csv')
        & $file -Folder $folder -Out $out 3> $null | Should -Match '^[0-9]+ files, 6 rows refused$'
        $LASTEXITCODE | Should -Be 3
        $names | Where-Object { $_ -notin (Get-ChildItem $out -Recurse -File).Name } | Should -BeNullOrEmpty
        Join-Path $out 'refused.csv' | Should -Exist
    }

    It 'exits with 1 and keeps the files when nothing can be read' {
        $file = Save-Script nightly.ps1
        $empty = New-Item -ItemType Directory (Join-Path $TestDrive 'nightly-empty')
        $out = New-Item -ItemType Directory (Join-Path $TestDrive 'nightly-kept')
        'kept' | Set-Content (Join-Path $out 'page.html')
        $text = & $file -Folder $empty -Out $out 2>&1 3> $null
        $LASTEXITCODE | Should -Be 1
        $text | Should -BeNullOrEmpty
        Get-Content (Join-Path $out 'page.html') | Should -Be 'kept'
    }
}
