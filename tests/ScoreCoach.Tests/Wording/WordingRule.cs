using System.Text.RegularExpressions;

namespace ScoreCoach.Tests.Wording;

/// <summary>Words that ScoreCoach does not use, and what to write instead.</summary>
/// <param name="Pattern">The words, as a regular expression without regard to case.</param>
/// <param name="Instead">What to write instead.</param>
/// <param name="Kinds">The kinds of text that the rule applies to.</param>
internal sealed record WordingRule(string Pattern, string Instead, TextKinds Kinds = TextKinds.Sentences)
{
    private const string Things =
        "(text|file|label|row|number|date|score|level|exam|domain|report|option|id|percentage|object|title|weight|status|pattern|folder|workbook|table)";

    private readonly Regex _regex = new(
        Pattern,
        RegexOptions.CultureInvariant | RegexOptions.Compiled | (Kinds == TextKinds.Name ? RegexOptions.None : RegexOptions.IgnoreCase),
        TimeSpan.FromSeconds(10));

    /// <summary>All rules. A word with a legitimate use is narrowed by its context; the comment gives the reason.</summary>
    public static IReadOnlyList<WordingRule> All { get; } =
    [
        // Translations, and words that are archaic or poetic.
        new(@"\bmend(s|ed|ing)?\b|\bput(s|ting)? right\b", "fix, correct"),
        new(@"\b(came to|comes? to (one|nothing))\b", "the outcome is, the summary"),
        new(@"\bcomes? twice\b", "occurs twice; possible duplicates"),
        new(@"\bparted\b", "separated by, delimited by"),
        new(@"\bcompiled ahead\b", "ReadyToRun (precompiled)"),
        new(@"\bsettle[sd]?\b", "determine, resolve"),
        new(@"\bgather(s|ed|ing)?\b", "collect"),
        new(@"\bbeside\b", "next to, with, alongside, in addition to"),
        new(@"\b(no|some|any|every)body\b", "no one, someone, anyone, everyone"),
        new(@"\b(anew|hence|thereof|whilst|wherein|thither)\b", "again, so, while, in which"),
        new(@"\b(nothing but|but for)\b", "only, except for"),
        new(@"\bcarry on\b|\bout of account\b", "continue; exclude"),
        new(@"\bin the place of\b|\b(take|takes|took) (its|the|another's) place\b", "instead of; replace"),
        new(@"\b(is|are) to be (read|made|asked|corrected|given|shown|named|used)\b", "must be, or the imperative"),
        new(@"\bas asked for\b|\b(is|are|was|were) asked for\b", "as requested, is requested"),
        new(@"\bworth a (thought|look)\b", "consider"),
        new(@"\bturn(s|ed)? the order round\b", "invert the order"),

        // "Sound" is also a noun: only the adjective is meant.
        new(@"\bsound (file|report|value|document|guide|profile)s?\b", "valid"),

        // Candidates take exams. They may sit down.
        new(@"\b(be|was|were|been|is|has|have|can) sat\b|\b(sit|sits|sat|sitting) (the|an|this|that|it|your|any)\b", "take, took, taken"),

        // Code does not speak. People are told things in guides only by what they read.
        new(@"\b(tells?|told|telling)\b", "report, show, decide, distinguish"),
        new(@"\b(says?|said) so\b", "report it, state it"),

        // "There is no file" is right; "'x' is no file" is not.
        new($@"(?<!\bthere )\b(is|are|was|were) no {Things}s?\b", "is not a …", TextKinds.Prose),
        new(@"\bin silence\b", "silently", TextKinds.Prose),
        new(@"\bat weekends\b", "on weekends (US English)", TextKinds.Prose),
        new(@"\bh(ours)? in all\b|\bin all[,.;)]", "in total", TextKinds.Prose),
        new(@"\bstands? (beside|in|there|above|below|between|before|over)\b", "is in, is above, comes before", TextKinds.Prose),
        new(@"\bnames no one\b", "has no name and no id", TextKinds.Prose),
        new(@"(?<!keep )\bwhat helps\b", "solutions, what to do", TextKinds.Prose),
        new(@"\b(nothing|no \w+) comes out\b", "there is no output, the output is empty", TextKinds.Prose),
        new(@"\bputs? (them )?in order\b", "sort", TextKinds.Prose),
        new(@"\ba (file|guide|profile|map|header|label|name)s? of (your|their|its|one's) own\b|\ba (file|guide|profile) of yours\b", "your own file, a custom label", TextKinds.Prose),
        new(@"\bmade by hand\b", "created from parameters"),
        new(@"\bwrong usage\b", "usage error", TextKinds.Prose),
        new(@"\bwhat goes wrong first\b|^#+ how fast\b", "Troubleshooting; Performance", TextKinds.Prose),
        new(@"\bclosed as well\b", "also retired", TextKinds.Prose),

        // Names follow .NET: Max and Min for bounds, verbs that programs carry out.
        new(@"\b(Most|Fewest|Longest)[A-Z]\w*", "Max…, Min…", TextKinds.Name),
        new(@"\b(Tell|Tells|Told|Say|Says|Said|Sayer|Gather|Settle|Settled|Mend|Mended|IsSound|Parted)\b", "Report, Resolve, Collect, IsValid, Delimited", TextKinds.Name),
        new(@"\b(?!CsvHelper)\w+(Utils?|Helpers?|Managers?)\b", "a name for what the type is", TextKinds.Name),
    ];

    /// <summary>The words that the rule finds in a text; null when there are none.</summary>
    public string? Find(WrittenText text) => (Kinds & text.Kind) != 0 && _regex.Match(text.Text) is { Success: true } match ? match.Value : null;
}
