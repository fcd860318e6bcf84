using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.Requests;

/// <summary>Parses the value of an option; or says what is wrong and what is accepted.</summary>
internal delegate bool TypedValueParser<T>(string text, out T value, [NotNullWhen(false)] out string? error);
