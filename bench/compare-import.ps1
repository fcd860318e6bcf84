<#
.SYNOPSIS
    Times the import of a large cohort against PowerShell's own Import-Csv and against the shell's floor, and the engine against CsvHelper.
.DESCRIPTION
    Makes the file with ScoreCoach.Bench (seeded, so that it is the same everywhere), runs each command -Runs times and prints medians,
    their ratios and the largest peak of memory (if /usr/bin/time is installed) as tables, with the machine and the date. Each
    measurement is a whole process of the repository's shell, and the commands take turns. The floor is a compiled cmdlet that writes
    as many empty objects.
.EXAMPLE
    dotnet pwsh bench/compare-import.ps1 -Rows 1000000 -Runs 5
.EXAMPLE
    dotnet pwsh bench/compare-import.ps1 -Rows 10000000 -Runs 1 -OutFile table.md
#>
[CmdletBinding()]
param(
    [ValidateRange(1, 100000000)]
    [int] $Rows = 1000000,

    [ValidateRange(1, 100)]
    [int] $Runs = 5,

    # A file to write the tables to as well.
    [string] $OutFile
)

$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
$file = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "scorecoach-$Rows.csv"
$module = Join-Path -Path $root -ChildPath 'ScoreCoach.psd1'
$bench = Join-Path -Path $root -ChildPath 'bench/ScoreCoach.Bench'
$floorProject = Join-Path -Path $root -ChildPath 'bench/ScoreCoach.Bench.Floor'
$floor = Join-Path -Path $floorProject -ChildPath 'bin/Release/net8.0/ScoreCoach.Bench.Floor.dll'

foreach ($project in (Join-Path -Path $root -ChildPath 'src/ScoreCoach'), $bench, $floorProject) {
    dotnet build $project --configuration Release --verbosity quiet --nologo
    if ($LASTEXITCODE) {
        throw "$project was not built."
    }
}

$engine = (Get-ChildItem -Path (Join-Path -Path $bench -ChildPath 'bin/Release') -Filter 'ScoreCoach.Bench.dll' -Recurse | Select-Object -First 1).FullName
dotnet $engine make $file $Rows

# The engine as the module ships it: precompiled for this machine.
Copy-Item -Path (Join-Path -Path $root -ChildPath 'module/bin/private/*/*.dll') -Destination (Split-Path -Path $engine -Parent) -Force

$commands = [ordered]@{
    'the shell alone'                                = '$null'
    'Write-EmptyObject | Out-Null'                   = "Import-Module '$floor'; Write-EmptyObject -Count $Rows | Out-Null"
    'Import-Csv | Out-Null'                          = "Import-Csv '$file' | Out-Null"
    'Import-Csv > $null'                             = "Import-Csv '$file' > `$null"
    'Import-ScoreReport | Out-Null'                  = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore | Out-Null"
    'Import-ScoreReport > $null'                     = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore > `$null"
    'Import-ScoreReport | New-RetakePlan | Out-Null' = "Import-Module '$module'; Import-ScoreReport '$file' -AsOf 2026-01-15 -WarningAction Ignore | New-RetakePlan -AsOf 2026-01-15 -WarningAction Ignore | Out-Null"
}

$times = @{}
$peaks = @{}
$measuresPeak = Test-Path -LiteralPath '/usr/bin/time'
$timeFile = [IO.Path]::GetTempFileName()

# `dotnet pwsh` finds the shell from the folder of the repository.
Push-Location -LiteralPath $root
try {
    foreach ($run in 1..$Runs) {
        foreach ($name in $commands.Keys) {
            $shell = @('dotnet', 'pwsh', '-NoProfile', '-NonInteractive', '-Command', "`$ErrorActionPreference = 'Stop'; $($commands[$name])")
            if ($measuresPeak) {
                $shell = @('/usr/bin/time', '-f', '%M', '-o', $timeFile) + $shell
            }

            $start = [Diagnostics.Stopwatch]::StartNew()
            $output = & $shell[0] $shell[1..($shell.Count - 1)] 2>&1
            $times[$name] += @($start.Elapsed.TotalSeconds)
            if ($LASTEXITCODE) {
                throw "'$name' failed: $output"
            }

            if ($measuresPeak) {
                $peaks[$name] = [Math]::Max([int] $peaks[$name], [int] (Get-Content -LiteralPath $timeFile | Select-Object -Last 1))
            }
        }

        # The engine reports how long it took, without the start of its process.
        foreach ($name in 'spans', 'import') {
            $line = dotnet $engine $name $file | Select-Object -Last 1
            $times[$name] += @([double]::Parse([regex]::Match($line, '[0-9.]+').Value, [cultureinfo]::InvariantCulture))
        }
    }
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $file, $timeFile
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

$importCsv = Get-Median $times['Import-Csv | Out-Null']
$floorTime = Get-Median $times['Write-EmptyObject | Out-Null']
$spans = Get-Median $times['spans']
$import = Get-Median $times['import']
$lines = @(
    Format-Row '{0:yyyy-MM-dd}, {1}, {2} processors, .NET {3}, PowerShell {4}; {5:N0} rows, medians of {6}:' (Get-Date),
    ([Runtime.InteropServices.RuntimeInformation]::OSDescription), ([Environment]::ProcessorCount), ([Environment]::Version), $PSVersionTable.PSVersion, $Rows, $Runs
    ''
    '| command | median | of `Import-Csv` | of the floor | peak |'
    '|---|---:|---:|---:|---:|'
    foreach ($name in $commands.Keys) {
        $median = Get-Median $times[$name]
        Format-Row '| `{0}` | {1:0.00} s | {2:0.00} | {3:0.00} | {4:0} MB |' $name.Replace('|', '\|'), $median, ($median / $importCsv), ($median / $floorTime), ([int] $peaks[$name] / 1024)
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
