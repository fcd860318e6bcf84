<#
.SYNOPSIS
    Times the import of a large cohort against PowerShell's own Import-Csv, and the engine against CsvHelper, as whole processes that take turns.
.DESCRIPTION
    Makes the file with ScoreCoach.Bench (seeded, so that it is the same everywhere), runs each command -Runs times and prints medians,
    their ratios and the largest peak of memory (where /usr/bin/time is there) as tables, with the machine and the date.
.EXAMPLE
    ./bench/compare-import.ps1 -Rows 1000000 -Runs 5
.EXAMPLE
    ./bench/compare-import.ps1 -Rows 10000000 -Runs 1 -OutFile table.md
#>
[CmdletBinding()]
param(
    [ValidateRange(1, 100000000)]
    [int] $Rows = 1000000,

    [ValidateRange(1, 100)]
    [int] $Runs = 5,

    # Where the tables are written as well.
    [string] $OutFile
)

$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
$file = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "scorecoach-$Rows.csv"
$module = Join-Path -Path $root -ChildPath 'ScoreCoach.psd1'
$bench = Join-Path -Path $root -ChildPath 'bench/ScoreCoach.Bench'

foreach ($project in (Join-Path -Path $root -ChildPath 'src/ScoreCoach'), $bench) {
    dotnet build $project --configuration Release --verbosity quiet --nologo
}

$engine = (Get-ChildItem -Path (Join-Path -Path $bench -ChildPath 'bin/Release') -Filter 'ScoreCoach.Bench.dll' -Recurse | Select-Object -First 1).FullName
dotnet $engine make $file $Rows

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

    # The engine says itself how long it took, without the start of its process.
    foreach ($name in 'spans', 'import') {
        $line = dotnet $engine $name $file | Select-Object -Last 1
        $times[$name] += @([double]::Parse([regex]::Match($line, '[0-9.]+').Value, [cultureinfo]::InvariantCulture))
    }
}

function Get-Median {
    param([double[]] $Values)

    $sorted = @($Values | Sort-Object)
    $sorted[[Math]::Floor($sorted.Count / 2)]
}

function Format-Row {
    param([string] $Format, [object[]] $Values)

    [string]::Format([cultureinfo]::InvariantCulture, $Format, $Values)
}

$base = Get-Median $times['Import-Csv | Out-Null']
$spans = Get-Median $times['spans']
$import = Get-Median $times['import']
$lines = @(
    Format-Row '{0:yyyy-MM-dd}, {1}, {2} processors, .NET {3}, PowerShell {4}; {5:N0} rows, medians of {6}:' (Get-Date),
        ([Runtime.InteropServices.RuntimeInformation]::OSDescription), ([Environment]::ProcessorCount), ([Environment]::Version), $PSVersionTable.PSVersion, $Rows, $Runs
    ''
    '| command | median | ratio | peak |'
    '|---|---:|---:|---:|'
    foreach ($name in $commands.Keys) {
        $median = Get-Median $times[$name]
        Format-Row '| `{0}` | {1:0.00} s | {2:0.00} | {3:0} MB |' $name.Replace('|', '\|'), $median, ($median / $base), ([int] $peaks[$name] / 1024)
    }
    ''
    '| engine, first use in a process | median | ratio |'
    '|---|---:|---:|'
    Format-Row '| CsvHelper, every field as a span | {0:0.000} s | 1.0 |' $spans
    Format-Row '| reports, checked | {0:0.000} s | {1:0.0} |' $import, ($import / $spans)
)
$lines
if ($OutFile) {
    $lines | Set-Content -LiteralPath $OutFile
}

Remove-Item -LiteralPath $file
