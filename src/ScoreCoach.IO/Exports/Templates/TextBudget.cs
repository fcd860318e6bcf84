using System.Text;
using Fluid;
using Fluid.Values;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>
/// What a template may produce in one rendering: its output, the texts that it puts together and the lists that it makes, all of them together.
/// A loop that doubles a text would otherwise take the memory of the machine.
/// </summary>
internal sealed class TextBudget
{
    /// <summary>The longest page of a cohort has less than a million.</summary>
    public const int MaxLength = 32 << 20;

    /// <summary>What an element of a list takes, in characters.</summary>
    private const int ElementLength = 32;

    private long _left = MaxLength;

    /// <summary>The budget of a rendering.</summary>
    public static TextBudget Of(TemplateContext context)
    {
        if (context.AmbientValues.TryGetValue(nameof(TextBudget), out var found))
        {
            return (TextBudget)found;
        }

        var budget = new TextBudget();
        context.AmbientValues[nameof(TextBudget)] = budget;
        return budget;
    }

    /// <summary>Limits what filters make. Their results count, and what would be too long is not made at all.</summary>
    public static void Limit(FilterCollection filters)
    {
        foreach (var (name, filter) in filters.ToArray())
        {
            filters.AddFilter(name, async (input, arguments, context) =>
            {
                var budget = Of(context);
                budget.Require(MaxLengthOf(name, input, arguments));
                var result = await filter(input, arguments, context);
                if (!ReferenceEquals(result, input))
                {
                    budget.Take(LengthOf(result));
                }

                return result;
            });
        }
    }

    /// <summary>Takes what was produced.</summary>
    /// <exception cref="TemplateException">It is too much.</exception>
    public void Take(long length)
    {
        Require(length);
        _left -= length;
    }

    private void Require(long length)
    {
        if (length > _left)
        {
            throw new TemplateException(FormattableString.Invariant($"It produces more than {MaxLength >> 20} million characters of text. A loop in it may repeat or append too much"));
        }
    }

    private static long LengthOf(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => (long)list.Values.Count * ElementLength,
        _ => 0,
    };

    // Most filters give each character at most ten.
    private static long MaxLengthOf(string name, FluidValue input, FilterArguments arguments)
    {
        var added = 0L;
        for (var index = 0; index < arguments.Count; index++)
        {
            added += LengthOf(arguments.At(index));
        }

        return name switch
        {
            "replace" => LengthOf(input) + (Occurrences(input, arguments) * LengthOf(arguments.At(1))),
            "split" => LengthOf(input) + ((Occurrences(input, arguments) + 1) * ElementLength),
            "join" => Joined(input, arguments),
            "format_string" => LengthOf(input) + added + Widths(input),
            "date" or "format_date" or "format_number" => LengthOf(input) + added + Widths(arguments.At(0)),
            "url_encode" or "escape" or "escape_once" or "newline_to_br" or "json" => 10 * LengthOf(input),
            _ => LengthOf(input) + added,
        };
    }

    private static long Occurrences(FluidValue input, FilterArguments arguments)
    {
        var (text, wanted) = (input.ToStringValue(), arguments.At(0).ToStringValue());
        return wanted.Length == 0 ? text.Length : text.AsSpan().Count(wanted);
    }

    private static long Joined(FluidValue input, FilterArguments arguments) =>
        input is ArrayValue list ? list.Values.Sum(LengthOf) + (list.Values.Count * LengthOf(arguments.At(0))) : LengthOf(input);

    // A format can ask for a width, such as {0,99999} or %99999Y.
    private static long Widths(FluidValue format)
    {
        var (sum, number) = (0L, 0L);
        foreach (var rune in format is StringValue ? format.ToStringValue().EnumerateRunes() : string.Empty.EnumerateRunes())
        {
            number = Rune.IsDigit(rune) && rune.IsAscii ? Math.Min(MaxLength + 1, (number * 10) + (rune.Value - '0')) : 0;
            sum += number;
        }

        return sum;
    }
}
