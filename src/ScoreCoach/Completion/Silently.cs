namespace ScoreCoach.Completion;

/// <summary>A prompt does not show errors: a failed completion suggests nothing, and the command itself reports the error.</summary>
internal static class Silently
{
    public static T Or<T>(T otherwise, Func<T> find)
    {
        try
        {
            return find();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return otherwise;
        }
    }
}
