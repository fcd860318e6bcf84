<#
.SYNOPSIS
    Builds, tests, analyzes, or packages ScoreCoach: a thin wrapper around the dotnet commands of the README.
.EXAMPLE
    ./build.ps1 -Task Test
#>
[CmdletBinding()]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'Configuration', Justification = 'Used in the steps.')]
param(
    [ValidateSet('Build', 'Test', 'Analyze', 'Package')]
    [string[]] $Task = @('Build', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

function Invoke-Step {
    param([string] $Name, [scriptblock] $Step)

    Write-Information "== $Name" -InformationAction Continue
    & $Step
    if ($LASTEXITCODE) {
        throw "$Name failed with exit code $LASTEXITCODE."
    }
}

Push-Location -LiteralPath $PSScriptRoot
try {
    switch ($Task) {
        'Build' {
            Invoke-Step 'Build' { dotnet build --configuration $Configuration }
        }
        'Test' {
            Invoke-Step 'Test' { dotnet test --configuration $Configuration }
        }
        'Analyze' {
            Invoke-Step 'Format' { dotnet format whitespace --verify-no-changes }
            if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) {
                throw 'PSScriptAnalyzer is not installed: Install-Module PSScriptAnalyzer.'
            }

            $global:LASTEXITCODE = 0
            $findings = @('build.ps1', 'ScoreCoach.psd1', 'tests/Pester', 'bench') |
                Where-Object { Test-Path -LiteralPath $_ } |
                ForEach-Object { Invoke-ScriptAnalyzer -Path $_ -Recurse }
            $findings | Format-Table -AutoSize | Out-String | Write-Information -InformationAction Continue
            if ($findings) {
                throw "PSScriptAnalyzer has $(@($findings).Count) findings."
            }
        }
        'Package' {
            Invoke-Step 'Build' { dotnet build src/ScoreCoach --configuration $Configuration }
            $target = Join-Path -Path $PSScriptRoot -ChildPath 'out/ScoreCoach'
            if (Test-Path -LiteralPath $target) {
                Remove-Item -LiteralPath $target -Recurse
            }

            $null = New-Item -ItemType Directory -Path $target
            Copy-Item -Path 'ScoreCoach.psd1', 'LICENSE', 'README.md', 'CHANGELOG.md', 'module', 'en-US' -Destination $target -Recurse
            Write-Information "Packed into $target" -InformationAction Continue
        }
    }
}
finally {
    Pop-Location
}
