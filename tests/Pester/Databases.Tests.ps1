# Rows of a database, through its ADO.NET provider. The build puts the provider beside Pester.

[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseDeclaredVarsMoreThanAssignments', '', Justification = 'Variables of BeforeAll are used in It.')]
param()

BeforeAll {
    $root = Split-Path -Path $PSScriptRoot -Parent | Split-Path -Parent
    Import-Module (Join-Path $root 'ScoreCoach.psd1') -Force
    $provider = Join-Path (Get-Module Pester).ModuleBase '../Sqlite/Microsoft.Data.Sqlite.dll'
    Add-Type -Path (Resolve-Path $provider)
    $quiet = @{ ErrorAction = 'Stop'; WarningAction = 'SilentlyContinue' }
    $database = [Microsoft.Data.Sqlite.SqliteConnection]::new('Data Source=:memory:')
    $database.Open()
    $command = $database.CreateCommand()
    $command.CommandText = @"
CREATE TABLE results (id TEXT, exam TEXT, exam_date TEXT, score REAL, attempt INTEGER, "Data Engineering" TEXT, EDA TEXT, Modeling TEXT, "ML Ops" TEXT, team TEXT);
INSERT INTO results VALUES
    ('a', 'MLS-C01', '2026-01-10', 698.0, 1, 'Strong', 'Competent', 'NI', 'NI', 'Ops'),
    ('b', 'MLS-C01', '2026-01-12', NULL, 2, 'NI', 'Strong', 'Competent', 'Competent', NULL),
    ('c', 'NOPE', '2026-01-12', 700, 1, 'NI', 'Strong', 'Competent', 'Competent', NULL);
"@
    $null = $command.ExecuteNonQuery()
    $command.CommandText = "SELECT * FROM results WHERE exam = 'MLS-C01' ORDER BY id"
}

AfterAll { $database.Dispose() }

Describe 'Rows of SQLite' {
    BeforeEach { $reader = $command.ExecuteReader() }
    AfterEach { $reader.Dispose() }

    It 'are read from <Form>' -ForEach @(
        @{ Form = 'a data reader in the pipeline'; Read = { $reader | New-ScoreReport @quiet } }
        @{ Form = 'a data reader as an argument'; Read = { New-ScoreReport -InputObject $reader @quiet } }
        @{ Form = 'the rows of a table'; Read = { $table = [Data.DataTable]::new(); $table.Load($reader); $table.Rows | New-ScoreReport @quiet } }
        @{ Form = 'a table'; Read = { $table = [Data.DataTable]::new(); $table.Load($reader); , $table | New-ScoreReport @quiet } }
    ) {
        $reports = @(& $Read)
        $reports.CandidateId | Should -Be @('a', 'b')
        $reports[0].Score, $reports[1].Score | Should -Be @(698, $null)
        $reports.Attempt | Should -Be @(1, 2)
        $reports[0].ExamDate | Should -Be ([datetime]'2026-01-10')
        "$($reports[0].Domains.Level)" | Should -Be 'Strong Adequate Weak Weak'
        $reports[0].Attributes['team'] | Should -Be 'Ops'
        $reports[1].Attributes['team'] | Should -BeNullOrEmpty
    }

    It 'name the row of an error' {
        $reader.Dispose()
        $all = $database.CreateCommand()
        $all.CommandText = 'SELECT * FROM results ORDER BY id'
        $reader = $all.ExecuteReader()
        @($reader | New-ScoreReport -ErrorAction SilentlyContinue -WarningAction SilentlyContinue -ErrorVariable failures).CandidateId | Should -Be @('a', 'b')
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'UnknownExam,*'
        "$($failures[0])" | Should -BeLike 'Row 3 (c):*'
    }
}
