<#
.SYNOPSIS
    Checks that states of a cohort merge to the same bits, whatever the split and the order.
.DESCRIPTION
    Makes a file in which everyone has three attempts, and splits it -Splits times into 2 to 8 parts of random size and order. The states of
    the parts are merged in random order, and both the summary and the merged state must equal those of the whole file, byte for byte. Splits
    with a key let the attempts of a person fall into different parts; every other split has no key and keeps people together. In every 25th
    split, each part is measured by the tool in a process of its own.
.EXAMPLE
    dotnet pwsh bench/merge-splits.ps1 -Splits 1000 -Rows 3000
#>
[CmdletBinding()]
[OutputType([string])]
param(
    [ValidateRange(1, 100000)]
    [int] $Splits = 1000,

    [ValidateRange(10, 10000000)]
    [int] $Rows = 3000,

    [int] $Seed = 20261127
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent

function Get-StateText {
    <# What a state holds. Without a key, it also names the parts that are in it, on which its seal depends. #>
    [CmdletBinding()]
    [OutputType([string])]
    param([string] $Path)

    $text = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($Path))
    $text.Contains('"part":null') ? $text : ($text -replace '"part":"[0-9a-f]+"' -replace '(?s).{32}\z')
}

foreach ($project in 'src/ScoreCoach', 'src/ScoreCoach.Cli', 'bench/ScoreCoach.Bench') {
    dotnet build (Join-Path -Path $root -ChildPath $project) --configuration Release --verbosity quiet --nologo
    if ($LASTEXITCODE) {
        throw "$project was not built."
    }
}

$engine = (Get-ChildItem -Path "$root/bench/ScoreCoach.Bench/bin/Release" -Filter ScoreCoach.Bench.dll -Recurse | Select-Object -First 1).FullName
$tool = (Get-ChildItem -Path "$root/src/ScoreCoach.Cli/bin/Release" -Filter ScoreCoach.Cli.dll -Recurse | Select-Object -First 1).FullName
Import-Module -Name (Join-Path -Path $root -ChildPath 'ScoreCoach.psd1')
$folder = (New-Item -ItemType Directory -Path (Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ([IO.Path]::GetRandomFileName()))).FullName
$random = [Random]::new($Seed)
$common = @{ By = 'Team'; AsOf = '2026-01-15'; WarningAction = 'Ignore' }
try {
    dotnet $engine make "$folder/whole.csv" $Rows 3
    $header, $lines = [IO.File]::ReadAllLines("$folder/whole.csv")
    $people = @($lines | Group-Object -Property { $_.Split(',')[0] })
    Set-Content -Path "$folder/key.txt" -Value ('5' * 64)
    $modes = @{
        'with a key'    = @{ Measure = @{ StateKey = "$folder/key.txt" }; Merge = @{ StateKey = "$folder/key.txt" } }
        'without a key' = @{ Measure = @{ PeopleAreDisjoint = $true }; Merge = @{} }
    }
    $whole = @{}
    foreach ($mode in $modes.Keys) {
        $measure, $merge = $modes[$mode].Measure, $modes[$mode].Merge
        $null = Measure-Cohort -Path "$folder/whole.csv" @common @measure -AsState "$folder/whole.state"
        $null = Merge-CohortState -Path "$folder/whole.state" @merge -AsState "$folder/one.state" -WarningAction Ignore
        $whole[$mode] = Get-StateText -Path "$folder/one.state"
        Remove-Item -Path "$folder/*.state"
    }

    $figures = Measure-Cohort -Path "$folder/whole.csv" @common | ConvertTo-Json -Depth 10
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $parts = 0
    foreach ($split in 1..$Splits) {
        $mode = $split % 2 ? 'with a key' : 'without a key'
        $measure, $merge = $modes[$mode].Measure, $modes[$mode].Merge
        $count = $random.Next(2, 9)
        $contents = @(foreach ($part in 1..$count) { , [Collections.Generic.List[string]]::new() })
        foreach ($group in $split % 2 ? $lines.ForEach({ , @($_) }) : $people.ForEach({ , @($_.Group) })) {
            $contents[$random.Next($count)].AddRange([string[]]$group)
        }

        $states = foreach ($part in 0..($count - 1)) {
            if ($contents[$part].Count -eq 0) {
                continue
            }

            $rowsOfPart = $contents[$part].ToArray()
            $random.Shuffle[string]($rowsOfPart)
            [IO.File]::WriteAllLines("$folder/$part.csv", @($header; $rowsOfPart))
            if ($split % 25) {
                $null = Measure-Cohort -Path "$folder/$part.csv" @common @measure -AsState "$folder/$part.state"
            }
            else {
                $options = $split % 2 ? @('--state-key', "$folder/key.txt") : @('--people-are-disjoint')
                dotnet $tool cohort "$folder/$part.csv" --by Team --as-of 2026-01-15 --quiet --as-state "$folder/$part.state" @options
                if ($LASTEXITCODE) {
                    throw "The tool ended with $LASTEXITCODE."
                }
            }

            $parts++
            "$folder/$part.state"
        }

        $states = @($states)
        $random.Shuffle[string]($states)
        $merged = Merge-CohortState -Path $states @merge -WarningAction Ignore | ConvertTo-Json -Depth 10
        $null = Merge-CohortState -Path $states @merge -WarningAction Ignore -AsState "$folder/merged.state"
        if ($merged -cne $figures) {
            throw "Split $split, $($mode): the figures differ. The parts are in $folder."
        }

        if ((Get-StateText -Path "$folder/merged.state") -cne $whole[$mode]) {
            throw "Split $split, $($mode): the merged state differs. The parts are in $folder."
        }

        Remove-Item -Path "$folder/*.state", "$folder/?.csv"
    }

    '{0} splits of {1} reports into {2} parts: the same figures and the same states, bit for bit. {3:0} s.' -f $Splits, $Rows, $parts, $clock.Elapsed.TotalSeconds
    Remove-Item -Path $folder -Recurse
}
catch {
    Write-Warning -Message "The files are in $folder."
    throw
}
