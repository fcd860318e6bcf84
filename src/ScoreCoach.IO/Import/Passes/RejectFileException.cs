namespace ScoreCoach.IO.Import.Passes;

/// <summary>The file for refused rows can't be written to.</summary>
internal sealed class RejectFileException(Exception cause) : IOException(cause.Message, cause);
