namespace ScoreCoach.Outlines;

/// <summary>Something in an outline that was not used, or that was read in a way that a reader should check.</summary>
/// <param name="Line">The line, from 1; 0 for the outline as a whole.</param>
/// <param name="Text">The line as it is there.</param>
/// <param name="Message">What is the matter, and what was done.</param>
internal sealed record OutlineRemark(int Line, string Text, string Message);
