namespace ScoreCoach.Completion;

/// <summary>A prompt is no place for an error: what fails while somebody types suggests nothing, and the command itself will say what is wrong.</summary>
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
