# What the shell makes of every emitted type: views at two widths, all properties, CSV, text, JSON. One file a type and form.
param([string] $OutFolder, [string] $Culture)

$ErrorActionPreference = 'Stop'
$PSStyle.OutputRendering = 'PlainText'
[cultureinfo]::CurrentCulture = $Culture
[cultureinfo]::CurrentUICulture = $Culture
Import-Module ./ScoreCoach.psd1
. (Join-Path $PSScriptRoot 'collect.ps1')

foreach ($type in $found.Keys) {
    $objects = $found[$type]
    $views = foreach ($width in 80, 120) {
        "== Table, $width columns"
        ($objects | Format-Table | Out-String -Width $width).Trim("`r", "`n")
        "== List, $width columns"
        ($objects[0] | Format-List | Out-String -Width $width).Trim("`r", "`n")
    }
    $forms = @{
        views = $views -join "`n"
        all = ($objects | Format-List -Property * | Out-String -Width 120), ($objects | Format-Table -Property * | Out-String -Width 120), ($objects | Format-Wide | Out-String) -join "`n"
        csv = ($objects | ConvertTo-Csv) -join "`n"
        text = ($objects | ForEach-Object { "$_" }) -join "`n"
        json = ($objects | Select-Object -First 1 | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue) -join "`n"
    }
    foreach ($form in $forms.Keys) { [IO.File]::WriteAllText((Join-Path $OutFolder "$type.$form.txt"), $forms[$form].Replace($folder, 'samples').Replace("`r", '') + "`n") }
}

# Every type with data that a cmdlet's output leads to.
$open = [Collections.Generic.Stack[type]]::new()
$reached = [Collections.Generic.HashSet[type]]::new()
foreach ($type in (Get-Command -Module ScoreCoach).OutputType.Type) { $open.Push($type) }
while ($open.Count -gt 0) {
    $type = $open.Pop()
    if ($type.IsGenericType) { foreach ($argument in $type.GetGenericArguments()) { $open.Push($argument) } }
    elseif ($type.Namespace -eq 'ScoreCoach' -and -not $type.IsEnum -and $reached.Add($type)) { foreach ($property in $type.GetProperties()) { $open.Push($property.PropertyType) } }
}

[IO.File]::WriteAllText((Join-Path $OutFolder 'surface.txt'), ($reached.Name -join "`n"))

$dates = [datetime], [Nullable[datetime]], [datetimeoffset], [Nullable[datetimeoffset]]
[IO.File]::WriteAllText((Join-Path $OutFolder 'dated.txt'), (($reached | Where-Object { $_.GetProperties().PropertyType | Where-Object { $_ -in $dates } }).Name -join "`n"))
Remove-Item -LiteralPath $folder -Recurse
