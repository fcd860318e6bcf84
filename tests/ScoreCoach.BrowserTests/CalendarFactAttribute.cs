namespace ScoreCoach.BrowserTests;

/// <summary>A test that needs the browser and ical.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarFactAttribute : FactAttribute
{
    public CalendarFactAttribute() => Skip = Missing;

    /// <summary>What is missing; null where both are there.</summary>
    public static string? Missing => Browser.Missing ?? (CalendarTests.Library is null ? $"Needs the npm package ical.js: {CalendarTests.Variable} names its folder." : null);
}

/// <summary>A theory that needs the browser and ical.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarTheoryAttribute : TheoryAttribute
{
    public CalendarTheoryAttribute() => Skip = CalendarFactAttribute.Missing;
}
