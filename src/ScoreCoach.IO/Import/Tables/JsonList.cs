namespace ScoreCoach.IO.Import.Tables;

/// <summary>A list in a JSON text: what it is called, and where its bracket stands.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Offset">The bytes before it.</param>
/// <param name="Line">Its line.</param>
internal readonly record struct JsonList(string Name, long Offset, long Line);
