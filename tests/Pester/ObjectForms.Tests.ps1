# What programs and people put into a pipeline beside plain rows: services' answers, numbers with their maximum, text, files, rows of units and maxima.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $percent = @{ AsOf = '2026-01-15'; LevelThreshold = @{ Adequate = 60; Strong = 80 }; WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }
    function LevelsOf($report) { "$($report.Domains.Level)" }
    function CodesOf($failures) { "$($failures.FullyQualifiedErrorId -replace ',.*')" }
}

Describe 'Rows of units and maxima' {
    It 'are noticed in <Kind>' -ForEach @(
        @{ Kind = 'rows of a data table'; Make = { $table = [Data.DataTable]::new(); 'Id', 'Exam', 'Data Engineering', 'EDA', 'Modeling', 'ML Ops' | ForEach-Object { $null = $table.Columns.Add($_) }; $null = $table.Rows.Add([DBNull]::Value, [DBNull]::Value, '/20', '/20', '/20', '/20'); $null = $table.Rows.Add('a', 'MLS-C01', 12, 13, 14, 17); , $table } }
        @{ Kind = 'a row of a data table'; Make = { $table = [Data.DataTable]::new(); 'Id', 'Exam', 'Data Engineering', 'EDA', 'Modeling', 'ML Ops' | ForEach-Object { $null = $table.Columns.Add($_) }; $null = $table.Rows.Add('Points Possible', [DBNull]::Value, 20, 20, 20, 20); $null = $table.Rows.Add('a', 'MLS-C01', 12, 13, 14, 17); $table.Rows } }
        @{ Kind = 'hashtables'; Make = { @{ Student = 'Points Possible'; 'Data Engineering' = 20; EDA = 20; Modeling = 20; 'ML Ops' = 20 }; @{ Student = 'a'; Exam = 'MLS-C01'; 'Data Engineering' = 12; EDA = 13; Modeling = 14; 'ML Ops' = 17 } } }
        @{ Kind = 'objects of JSON'; Make = { '[{"levels":{"Data Engineering":"/20","EDA":"/20","Modeling":"/20","ML Ops":"/20"}},{"id":"a","exam":"MLS-C01","levels":{"Data Engineering":12,"EDA":13,"Modeling":14,"ML Ops":17}}]' | ConvertFrom-Json } }
        @{ Kind = 'saved objects'; Make = { $path = Join-Path TestDrive: 'saved.xml'; [pscustomobject]@{ Student = 'Max points'; 'Data Engineering' = 20; EDA = 20; Modeling = 20; 'ML Ops' = 20 }, [pscustomobject]@{ Student = 'a'; Exam = 'MLS-C01'; 'Data Engineering' = 12; EDA = 13; Modeling = 14; 'ML Ops' = 17 } | Export-Clixml $path; Import-Clixml $path } }
        @{ Kind = 'rows of Import-Csv'; Make = { 'Student,Exam,Data Engineering,EDA,Modeling,ML Ops', ',,/20,/20,/20,/20', 'a,MLS-C01,12,13,14,17' | ConvertFrom-Csv } }
    ) {
        & $Make | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        CodesOf $failures | Should -Be 'UnlikelyScale'
        $report = & $Make | New-ScoreReport @percent -LevelUnit Points
        $report.CandidateId | Should -Be 'a'
        LevelsOf $report | Should -Be 'Adequate Adequate Adequate Strong'
    }
}

Describe 'Numbers with what stands beside them' {
    It 'are points in <Json>' -ForEach @(
        @{ Json = '{"id":"a","exam":"MLS-C01","domains":[{"name":"Data Engineering","score":12,"max":20},{"name":"EDA","score":13,"max":20},{"name":"Modeling","score":14,"max":20},{"name":"ML Ops","score":17,"max":20}]}' }
        @{ Json = '{"id":"a","exam":"MLS-C01","sections":[{"title":"Data Engineering","value":12,"maxPoints":20},{"title":"EDA","value":13,"maxPoints":20},{"title":"Modeling","value":14,"maxPoints":20},{"title":"ML Ops","value":17,"maxPoints":20}]}' }
        @{ Json = '{"id":"a","exam":"MLS-C01","levels":{"Data Engineering":{"score":12,"total":20},"EDA":{"score":13,"total":20},"Modeling":{"score":14,"total":20},"ML Ops":{"score":17,"total":20}}}' }
        @{ Json = '{"id":"a","exam":"MLS-C01","Data Engineering":{"score":12,"outOf":20},"EDA":{"score":13,"outOf":20},"Modeling":{"score":14,"outOf":20},"ML Ops":{"score":17,"outOf":20}}' }
    ) {
        foreach ($row in ($Json | ConvertFrom-Json), ($Json | ConvertFrom-Json -AsHashtable)) {
            $row | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
            CodesOf $failures | Should -Be 'UnknownLevel'
            "$($failures[0].ErrorDetails.RecommendedAction)" | Should -BeLike '*-LevelUnit Points*'
            LevelsOf ($row | New-ScoreReport @percent -LevelUnit Points) | Should -Be 'Adequate Adequate Adequate Strong'
        }
    }

    It 'are percentages in <Json>' -ForEach @(
        @{ Json = '{"id":"a","exam":"MLS-C01","domains":[{"name":"Data Engineering","score":62,"max":100},{"name":"EDA","score":63,"max":100},{"name":"Modeling","score":64,"max":100},{"name":"ML Ops","score":87,"max":100}]}' }
        @{ Json = '{"id":"a","exam":"MLS-C01","domains":[{"name":"Data Engineering","score":0.9,"unit":"%"},{"name":"EDA","score":63,"unit":"%"},{"name":"Modeling","score":64,"unit":"percent"},{"name":"ML Ops","score":87,"unit":"%"}]}'; First = 'Weak' }
        @{ Json = '{"id":"a","exam":"MLS-C01","sections":[{"title":"Data Engineering","percentage":"62%"},{"title":"EDA","percentage":"63 %"},{"title":"Modeling","percentage":64},{"title":"ML Ops","percentage":87}]}' }
    ) {
        $report = $Json | ConvertFrom-Json | New-ScoreReport @percent
        LevelsOf $report | Should -Be "$($First ?? 'Adequate') Adequate Adequate Strong"
    }

    It 'are labels where a label stands beside them' {
        $report = '{"id":"a","exam":"MLS-C01","domains":[{"name":"Modeling","level":"Strong","score":5,"max":10}]}' | ConvertFrom-Json | New-ScoreReport @percent
        $report.Domains.Where({ $_.Name -eq 'Modeling' }).Level | Should -Be 'Strong'
    }

    It 'are the score in <Json>' -ForEach @(
        @{ Json = '{"id":"a","exam":"MLS-C01","score":{"value":640},"Modeling":"NI"}' }
        @{ Json = '{"id":"a","exam":{"code":"MLS-C01"},"score":{"value":640,"max":1000},"Modeling":"NI"}' }
    ) {
        ($Json | ConvertFrom-Json | New-ScoreReport @percent).Score | Should -Be 640
    }

    It 'refuse a score on another scale' {
        '{"id":"a","exam":"MLS-C01","score":{"value":640,"max":900},"Modeling":"NI"}' | ConvertFrom-Json | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        CodesOf $failures | Should -Be 'UnlikelyScale'
    }

    It 'are not ids where the number was rounded: <Id>' -ForEach @(@{ Id = [double]12345678901234567 }, @{ Id = [double]4.72e17 }, @{ Id = [float]123456789 }) {
        [pscustomobject]@{ Id = $Id; Exam = 'MLS-C01'; Modeling = 'NI' } | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        CodesOf $failures | Should -Be 'DamagedId'
    }

    It 'are ids where they are whole: <Id>' -ForEach @(@{ Id = [long]12345678901234567; Text = '12345678901234567' }, @{ Id = [double]417; Text = '417' }, @{ Id = [decimal]12345678901234567; Text = '12345678901234567' }) {
        ([pscustomobject]@{ Id = $Id; Exam = 'MLS-C01'; Modeling = 'NI' } | New-ScoreReport @percent).CandidateId | Should -Be $Text
    }
}

Describe 'What services answer' {
    It 'is read in <Json>' -ForEach @(
        @{ Json = '{"value":[{"id":"a","exam":"MLS-C01","Modeling":"NI"},{"id":"b","exam":"MLS-C01","Modeling":"NI"}],"Count":2}' }
        @{ Json = '{"status":"ok","data":{"items":[{"id":"a","exam":"MLS-C01","Modeling":"NI"},{"id":"b","exam":"MLS-C01","Modeling":"NI"}]}}' }
        @{ Json = '{"results":[{"candidate":{"id":"a"},"exam":"MLS-C01","domains":[{"name":"Modeling","level":"NI"}]},{"candidate":{"id":"b"},"exam":"MLS-C01","domains":[{"name":"Modeling","level":"NI"}]}]}' }
    ) {
        foreach ($answer in ($Json | ConvertFrom-Json), ($Json | ConvertFrom-Json -AsHashtable)) {
            ($answer | New-ScoreReport @percent).CandidateId | Should -Be @('a', 'b')
        }
    }

    It 'names the row of an error' {
        $answer = '{"value":[{"id":"a","exam":"MLS-C01","Modeling":"NI"},{"id":"b","exam":"NOPE","Modeling":"NI"}]}' | ConvertFrom-Json
        ($answer | New-ScoreReport @percent -ErrorVariable failures).CandidateId | Should -Be 'a'
        "$($failures[0])" | Should -BeLike 'Row 2 (b): UnknownExam*'
        $failures[0].TargetObject.id | Should -Be 'b'
    }

    It 'is a row with a list of people in it: <Json>' -ForEach @(
        @{ Json = '{"id":"a","exam":"MLS-C01","Modeling":"NI","reviewers":[{"name":"Bo Lund"},{"name":"Cy Ott"}]}' }
        @{ Json = '{"id":"a","Modeling":"NI","coaches":[{"email":"bo@contoso.example"}]}' }
        @{ Json = '{"candidate":{"id":"a"},"exam":{"code":"MLS-C01"},"domains":[{"name":"Modeling","level":"NI"}],"managers":[{"name":"Bo Lund"}]}' }
    ) {
        ($Json | ConvertFrom-Json | New-ScoreReport @percent -Exam MLS-C01).CandidateId | Should -Be 'a'
    }

    It 'is a row where it names a person' {
        '{"id":"a","attempts":[{"exam":"MLS-C01","Modeling":"NI"}]}' | ConvertFrom-Json | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        CodesOf $failures | Should -Be 'MissingColumn'
    }
}

Describe 'What is not a row' {
    It 'is named: <Kind>' -ForEach @(
        @{ Kind = 'text'; Value = 'Id,Exam'; Says = '*String, not a row*' }
        @{ Kind = 'a number'; Value = 1; Says = '*Int32, not a row*' }
        @{ Kind = 'a day'; Value = [datetime]'2026-01-15'; Says = '*DateTime, not a row*' }
    ) {
        $Value | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        CodesOf $failures | Should -Be 'NotARow'
        "$($failures[0])" | Should -BeLike $Says
        $failures[0].TargetObject | Should -Be $Value
    }

    It 'is named: a file' {
        Get-Item (Join-Path $root 'samples/clean.csv') | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        "$($failures[0])" | Should -BeLike "*clean.csv', not a row*"
        "$($failures[0].ErrorDetails.RecommendedAction)" | Should -BeLike '*Import-ScoreReport*'
    }

    It 'is named: an object without properties' {
        [pscustomobject]@{} | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        "$($failures[0])" | Should -BeLike '*has no properties*'
    }
}

Describe 'Files with a title' {
    It 'are read as advised: <Title>' -ForEach @(@{ Title = 'Certification results 2026' }, @{ Title = 'sep=,' }, @{ Title = 'ListSchema={}' }) {
        $path = Join-Path TestDrive: 'title.csv'
        $Title, 'Candidate ID,Exam,Data Engineering,EDA,Modeling,ML Ops', 'a,MLS-C01,Strong,Competent,NI,NI', 'b,MLS-C01,Strong,Competent,NI,NI' | Set-Content $path
        Import-Csv $path -WarningAction SilentlyContinue | New-ScoreReport @percent -ErrorVariable failures | Should -BeNullOrEmpty
        $failures.Count | Should -Be 3
        $failures[0].ErrorDetails.RecommendedAction | Should -BeLike '*Import-ScoreReport*'
        "$($failures[2])" | Should -Be 'Row 3: MissingColumn: Refused for the same reason as row 1.'
        (Import-ScoreReport $path @percent).CandidateId | Should -Be @('a', 'b')
    }
}
