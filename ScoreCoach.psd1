@{
    RootModule           = 'module/bin/ScoreCoach.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f0d3c1e-2f3b-4a0e-9a55-3c6f4f6f9b1d'
    Author               = 'ScoreCoach contributors'
    CompanyName          = 'ScoreCoach contributors'
    Copyright            = '(c) ScoreCoach contributors. MIT license.'
    Description          = 'Turns certification score reports into ranked priorities and retake plans, for one person or a cohort.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    # Loaded before the type file, which names their types.
    RequiredAssemblies   = @('module/bin/ScoreCoach.Core.dll', 'module/bin/ScoreCoach.dll')
    TypesToProcess       = @('module/ScoreCoach.Types.ps1xml')
    FormatsToProcess     = @('module/ScoreCoach.Format.ps1xml')
    CmdletsToExport      = @(
        'Compare-ScoreReport'
        'Export-CohortReport'
        'Export-ReportTemplate'
        'Export-RetakePlan'
        'Export-ScoreReport'
        'Get-DomainPriority'
        'Get-ExamProfile'
        'Get-RetakeWindow'
        'Get-ScorePattern'
        'Import-ExamProfile'
        'Import-ScoreReport'
        'Measure-Cohort'
        'Merge-CohortState'
        'New-ExamProfile'
        'New-RetakePlan'
        'New-ScoreReport'
        'Test-ExamProfile'
        'Test-RetakeReadiness'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('certification', 'exam', 'retake', 'training', 'cohort')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
