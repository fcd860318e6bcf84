<#
.SYNOPSIS
    Times how long a PowerShell process takes to import ScoreCoach, against an empty binary module.
.DESCRIPTION
    Every measurement is a whole process, from its start to its end, because that is what a pipeline or a scheduled task
    waits for. The shell is the one that the repository restores. The kinds take turns, so that a machine that is busy for a while is busy for all of them; the first round
    only warms the disk. Build the module first: dotnet build --configuration Release.
.EXAMPLE
    dotnet pwsh bench/module-import.ps1 -Runs 15
#>
[CmdletBinding()]
[OutputType([pscustomobject])]
param(
    [ValidateRange(9, 1000)]
    [int] $Runs = 11
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function New-EmptyModule {
    <# A manifest and an assembly with nothing in it: what any binary module costs. #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([string])]
    param([string] $Folder)

    $manifest = Join-Path $Folder 'Empty.psd1'
    if ($PSCmdlet.ShouldProcess($Folder, 'Build an empty module')) {
        Set-Content -LiteralPath (Join-Path $Folder 'Empty.csproj') -Value @'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
  </PropertyGroup>
</Project>
'@
        Set-Content -LiteralPath (Join-Path $Folder 'Empty.cs') -Value 'public static class Empty { }'
        Set-Content -LiteralPath $manifest -Value @'
@{
    RootModule        = 'bin/Release/net8.0/Empty.dll'
    ModuleVersion     = '1.0'
    GUID              = 'b8a5e7a4-92ab-4f0c-8c6c-0f3b5b7f2d11'
    CmdletsToExport   = @()
    FunctionsToExport = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
'@
        $log = dotnet build (Join-Path $Folder 'Empty.csproj') --configuration Release --nologo --verbosity quiet
        if ($LASTEXITCODE) {
            throw "The empty module was not built: $log"
        }
    }

    $manifest
}

function Measure-Shell {
    <# Milliseconds of a shell that runs one command. #>
    [CmdletBinding()]
    [OutputType([double])]
    param([string] $Command)

    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $output = dotnet pwsh -NoProfile -NonInteractive -Command $Command 2>&1
    $elapsed = $watch.Elapsed.TotalMilliseconds
    if ($LASTEXITCODE) {
        throw "'$Command' failed: $output"
    }

    $elapsed
}

function Get-Median {
    <# The middle of the numbers; the mean of the two in the middle when their count is even. #>
    [CmdletBinding()]
    [OutputType([double])]
    param([double[]] $Number)

    $sorted = @($Number | Sort-Object)
    $half = [math]::Floor($sorted.Count / 2)
    if ($sorted.Count % 2) { $sorted[$half] } else { ($sorted[$half - 1] + $sorted[$half]) / 2 }
}

$root = Split-Path -Parent $PSScriptRoot
$own = Join-Path $root 'ScoreCoach.psd1'
$folder = Join-Path ([System.IO.Path]::GetTempPath()) "empty-module-$([guid]::NewGuid().ToString('N'))"
$null = New-Item -ItemType Directory -Path $folder

# `dotnet pwsh` finds the shell from the folder of the repository.
Push-Location -LiteralPath $root
try {
    $empty = New-EmptyModule -Folder $folder
    $kinds = [ordered]@{
        'no module'                        = '$null'
        'empty binary module'              = "Import-Module -Name '$empty' -ErrorAction Stop"
        'ScoreCoach'                       = "Import-Module -Name '$own' -ErrorAction Stop"
        'ScoreCoach and its first command' = "Import-Module -Name '$own' -ErrorAction Stop; `$null = Get-ExamProfile -Id MLS-C01"
    }
    $times = @{}
    foreach ($kind in $kinds.Keys) {
        $times[$kind] = [System.Collections.Generic.List[double]]::new()
    }

    foreach ($run in 0..$Runs) {
        Write-Progress -Activity 'Importing' -Status "Round $run of $Runs" -PercentComplete (100 * $run / $Runs)
        foreach ($kind in $kinds.Keys) {
            $elapsed = Measure-Shell -Command $kinds[$kind]
            if ($run -gt 0) {
                $times[$kind].Add($elapsed)
            }
        }
    }

    Write-Progress -Activity 'Importing' -Completed
    $base = Get-Median -Number $times['empty binary module']
    foreach ($kind in $kinds.Keys) {
        $median = Get-Median -Number $times[$kind]
        [pscustomobject]@{
            Process         = $kind
            MedianMs        = [math]::Round($median)
            FastestMs       = [math]::Round(($times[$kind] | Measure-Object -Minimum).Minimum)
            MoreThanEmptyMs = [math]::Round($median - $base)
        }
    }
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $folder -Recurse -Force
}
