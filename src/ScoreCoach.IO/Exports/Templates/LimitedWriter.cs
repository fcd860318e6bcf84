using System.Text;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>Counts text against the budget of a rendering before it is written.</summary>
internal sealed class LimitedWriter(TextWriter writer, TextBudget budget) : TextWriter(writer.FormatProvider)
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value)
    {
        budget.Take(1);
        writer.Write(value);
    }

    public override void Write(string? value)
    {
        budget.Take(value?.Length ?? 0);
        writer.Write(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        budget.Take(buffer.Length);
        writer.Write(buffer);
    }

    // Nothing here waits: by default, each of these would be a task of its own.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override void Flush() => writer.Flush();

    public override Task FlushAsync()
    {
        writer.Flush();
        return Task.CompletedTask;
    }
}
