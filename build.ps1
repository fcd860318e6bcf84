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

# What a reader would type of each block in the README and the docs: the lines behind a prompt, or all lines where there is none.
function Export-CodeBlock {
    $folder = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "scorecoach-blocks-$PID"
    $null = New-Item -ItemType Directory -Path $folder -Force
    foreach ($page in Get-ChildItem -Path '*.md', 'docs/*.md', 'docs/en-US/*.md', 'bench/*.md') {
        foreach ($block in [regex]::Matches((Get-Content -LiteralPath $page -Raw), '(?ms)^```powershell\r?\n(.*?)^```')) {
            $lines = $block.Groups[1].Value -split '\r?\n'
            if ($lines -match '^PS> ') {
                $lines = $lines -match '^(PS|>)> ' -replace '^(PS|>)> '
            }

            Set-Content -LiteralPath (Join-Path -Path $folder -ChildPath "$($page.BaseName)-$($block.Index).ps1") -Value $lines -Encoding utf8BOM
        }
    }

    $folder
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
            $blocks = Export-CodeBlock
            $scripts = @('build.ps1', 'ScoreCoach.psd1', 'tests/Pester', 'bench', $blocks)
            $findings = $scripts | ForEach-Object {
                Invoke-ScriptAnalyzer -Path $_ -Recurse
                Invoke-ScriptAnalyzer -Path $_ -Recurse -Settings CodeFormatting
            }
            Remove-Item -LiteralPath $blocks -Recurse
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
