<#
.SYNOPSIS
    Times the export of plans to pages and calendars, and shows that memory does not grow with their number.
.DESCRIPTION
    Makes files with 1,000 and -Plans reports of different people, and exports each in a process of its own, to a folder of pages and a folder
    of calendars. Prints the time in the session, without the start of the shell, and the largest memory of the process. 100,000 plans need
    about 20 GB of disk.
.EXAMPLE
    dotnet pwsh bench/export-plans.ps1 -Plans 100000
#>
[CmdletBinding()]
[OutputType([string])]
param(
    [ValidateRange(1000, 10000000)]
    [int] $Plans = 100000
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
foreach ($project in 'src/ScoreCoach', 'bench/ScoreCoach.Bench') {
    dotnet build (Join-Path -Path $root -ChildPath $project) --configuration Release --verbosity quiet --nologo
    if ($LASTEXITCODE) {
        throw "$project was not built."
    }
}

$engine = (Get-ChildItem -Path "$root/bench/ScoreCoach.Bench/bin/Release" -Filter ScoreCoach.Bench.dll -Recurse | Select-Object -First 1).FullName
$folder = (New-Item -ItemType Directory -Path (Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ([IO.Path]::GetRandomFileName()))).FullName
$export = {
    param($module, $file, $target)
    Import-Module -Name $module
    $clock = [Diagnostics.Stopwatch]::StartNew()
    Import-ScoreReport -Path $file -AsOf 2026-01-15 -WarningAction Ignore |
        New-RetakePlan -AsOf 2026-01-15 -WarningAction Ignore |
        Export-RetakePlan -Path "$target/pages" -Format Html
    $pages = $clock.Elapsed.TotalSeconds
    Import-ScoreReport -Path $file -AsOf 2026-01-15 -WarningAction Ignore |
        New-RetakePlan -AsOf 2026-01-15 -WarningAction Ignore |
        Export-RetakePlan -Path "$target/calendars" -Format Ics -TimeZone Europe/Berlin
    '{0:0.0} s for pages, {1:0.0} s for calendars, {2:0} MB at most' -f $pages, ($clock.Elapsed.TotalSeconds - $pages), ([Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB)
}
try {
    foreach ($count in 1000, $Plans) {
        dotnet $engine make "$folder/$count.csv" $count
        $measured = dotnet pwsh -NoProfile -Command $export -args (Join-Path -Path $root -ChildPath 'ScoreCoach.psd1'), "$folder/$count.csv", "$folder/$count"
        if ($LASTEXITCODE) {
            throw "The export of $count plans failed."
        }

        $bytes = (Get-ChildItem -Path "$folder/$count" -File -Recurse | Measure-Object -Property Length -Sum).Sum
        '{0} plans: {1}; {2:0} MB on disk' -f $count, $measured, ($bytes / 1MB)
        Remove-Item -Path "$folder/$count" -Recurse
    }
}
finally {
    Remove-Item -Path $folder -Recurse
}
