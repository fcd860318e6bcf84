namespace ScoreCoach.IO.Exports.Templates;

/// <summary>What is wrong with a template while it is rendered.</summary>
internal sealed class TemplateException(string message) : Exception(message);
