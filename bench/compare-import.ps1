<#
.SYNOPSIS
    Times the import of a large cohort against PowerShell's own Import-Csv, as whole processes that take turns.
.DESCRIPTION
    Makes the file with ScoreCoach.Bench (seeded, so that it is the same everywhere), runs each command -Runs times and prints medians,
    their ratio to Import-Csv and the largest peak of memory (where /usr/bin/time is there) as a table.
.EXAMPLE
    ./bench/compare-import.ps1 -Rows 1000000 -Runs 5
#>
[CmdletBinding()]
param(
    [ValidateRange(1, 100000000)]
    [int] $Rows = 1000000,

    [ValidateRange(1, 100)]
    [int] $Runs = 5
)

$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
$file = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "scorecoach-$Rows.csv"
$module = Join-Path -Path $root -ChildPath 'ScoreCoach.psd1'

dotnet build (Join-Path $root 'src/ScoreCoach') --configuration Release --verbosity quiet --nologo
dotnet run --project (Join-Path $root 'bench/ScoreCoach.Bench') --configuration Release -- make $file $Rows

$commands = [ordered]@{
    'Import-Csv | Out-Null'                          = "Import-Csv '$file' | Out-Null"
    'Import-ScoreReport | Out-Null'                  = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore | Out-Null"
    'Import-ScoreReport | New-RetakePlan | Out-Null' = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore | New-RetakePlan -AsOf 2026-01-15 -WarningAction Ignore | Out-Null"
    'Import-Csv > $null'                             = "Import-Csv '$file' > `$null"
    'Import-ScoreReport > $null'                     = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore > `$null"
}

$times = @{}
$peaks = @{}
foreach ($run in 1..$Runs) {
    foreach ($name in $commands.Keys) {
        $start = [Diagnostics.Stopwatch]::StartNew()
        if (Test-Path -LiteralPath '/usr/bin/time') {
            $peak = /usr/bin/time -f '%M' pwsh -NoProfile -NonInteractive -Command $commands[$name] 2>&1 | Select-Object -Last 1
            $peaks[$name] = [Math]::Max([int] $peaks[$name], [int] "$peak")
        }
        else {
            pwsh -NoProfile -NonInteractive -Command $commands[$name]
        }

        $times[$name] += @($start.Elapsed.TotalSeconds)
    }
}

function Get-Median {
    param([double[]] $Values)

    $sorted = @($Values | Sort-Object)
    $sorted[[Math]::Floor($sorted.Count / 2)]
}

$base = Get-Median $times['Import-Csv | Out-Null']
'| command | median | ratio | peak |'
'|---|---:|---:|---:|'
foreach ($name in $commands.Keys) {
    $median = Get-Median $times[$name]
    [string]::Format([cultureinfo]::InvariantCulture, '| `{0}` | {1:0.00} s | {2:0.00} | {3:0} MB |', $name.Replace('|', '\|'), $median, $median / $base, $peaks[$name] / 1024)
}

Remove-Item -LiteralPath $file
