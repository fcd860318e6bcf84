using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Readiness;

/// <summary>
/// Reads practice results: the one rule of both hosts about what is a percentage and what is a date. No verdict comes from
/// results that are something else, and none is omitted without a word.
/// </summary>
/// <param name="exam">The exam in question. Results of other exams show nothing about the unit.</param>
/// <param name="unit">The unit of the results; null to refuse results that do not look like percentages.</param>
internal sealed class PracticeReader(ExamProfile exam, PracticeUnit? unit)
{
    /// <summary>A full practice exam below this, next to one from <see cref="PlausiblePercent"/> on, is the part of a number after its decimal comma.</summary>
    private const decimal SplitPercent = 10;
    private const decimal PlausiblePercent = 50;

    private static readonly OptionExample AsPercent = OptionExample.Of("PracticeUnit", nameof(PracticeUnit.Percent));
    private static readonly OptionExample AsFraction = OptionExample.Of("PracticeUnit", nameof(PracticeUnit.Fraction));
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm:ss.FFFFFFF"];

    /// <summary>Reads the results, in the order of the input.</summary>
    /// <exception cref="ScoreCoachException">The results are not percentages, or nothing shows their order.</exception>
    public PracticeReading Read(IReadOnlyList<PracticeEntry> entries)
    {
        var refused = new List<ScoreCoachException>();
        var read = new List<(PracticeEntry Entry, PracticeRecord Record)>();
        var numbers = new List<(PracticeEntry Entry, decimal Number)>();
        foreach (var entry in entries)
        {
            if (TryNumber(entry, out var number, out var problem))
            {
                numbers.Add((entry, number));
            }
            else
            {
                refused.Add(problem!);
            }
        }

        // A negative number is refused by itself, and has no bearing on the unit.
        CheckUnit([.. numbers.Where(result => result.Number >= 0 && IsOfExam(result.Entry))]);
        foreach (var (entry, number) in numbers)
        {
            if (RecordOf(entry, unit == PracticeUnit.Fraction ? number * 100 : number, out var problem) is { } record)
            {
                read.Add((entry, record));
            }
            else
            {
                refused.Add(problem!);
            }
        }

        var notes = new List<string>();
        var records = InOrder(read, notes);
        if (refused.Count > 0)
        {
            notes.Add(FormattableString.Invariant($"The verdict does not include {refused.Count} of {entries.Count} results, which could not be read."));
        }

        return new PracticeReading(records, refused, notes);
    }

    private static string Shown(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static bool TryNumber(PracticeEntry entry, out decimal number, out ScoreCoachException? problem)
    {
        problem = null;
        number = 0;
        var text = entry.Percent?.Trim() ?? string.Empty;
        if (InvariantNumber.TryParse(text.TrimEnd('%', ' '), out number))
        {
            return true;
        }

        problem = text.Length == 0
            ? Problem(ErrorId.NotAPracticeResult, entry, "it has no Percent (or Score) from 0 to 100.", "Pass objects with Percent, and with Date, Exam and Domain if known.")
            : text.Split('/') is [var points, var all] && InvariantNumber.TryParse(points, out var reached) && InvariantNumber.TryParse(all, out var maximum) && maximum > 0 && reached >= 0 && reached <= maximum
                ? Problem(
                    ErrorId.NotAPracticeResult, entry, $"'{text}' is points, not a percentage.",
                    $"Pass the percentage of correct answers: {Shown(reached)} of {Shown(maximum)} is {Shown(Math.Round(reached / maximum * 100, 1))} %.")
            : text.Count(character => character == ',') == 1 && InvariantNumber.TryParse(text.TrimEnd('%', ' ').Replace(',', '.'), out var comma)
                ? Problem(ErrorId.NotAPracticeResult, entry, $"'{text}' has a decimal comma.", $"Write {Shown(comma)}.")
                : Problem(ErrorId.NotAPracticeResult, entry, $"'{text}' is not a percentage. Accepted: a number from 0 to 100.", "Pass the percentage of correct answers.");
        return false;
    }

    private static ScoreCoachException Problem(ErrorId id, PracticeEntry entry, string message, Advice? advice) =>
        new(id, $"{entry.Name}: {message}", entry.Source ?? entry.Percent, advice);

    private bool IsOfExam(PracticeEntry entry) => entry.Exam is null || exam.Names.Any(name => TextKey.AreSame(name, entry.Exam));

    /// <summary>Refuses all results when they are not percentages together.</summary>
    private void CheckUnit((PracticeEntry Entry, decimal Number)[] results)
    {
        if (unit is not null || results.Length == 0)
        {
            return;
        }

        var fraction = Array.Find(results, result => result.Number is > 0 and < 1);
        if (Array.TrueForAll(results, result => result.Number is >= 0 and <= 1) && Array.Exists(results, result => result.Number > 0))
        {
            throw Unlikely($"The practice results look like fractions: {Listed(results)}. Accepted: percentages from 0 to 100.", results, Advice.With($"Use {AsFraction} if they are fractions, or {AsPercent} if all of them really are 1 % or less."));
        }

        if (fraction.Entry is not null)
        {
            var other = Array.Find(results, result => result.Number > 1);
            throw Unlikely(
                $"Practice results mix fractions and percentages: {Shown(fraction.Number)} is next to {Shown(other.Number)}. Accepted: percentages from 0 to 100.", results,
                Advice.With($"Write all of them as percentages, or use {AsPercent} if {Shown(fraction.Number)} really is less than 1 %."));
        }

        // A domain of few questions may well have 0 or 8 % once; a full practice exam does not, next to one of 80 %.
        var full = Array.FindAll(results, result => string.IsNullOrWhiteSpace(result.Entry.Domain));
        var low = Array.Find(full, result => result.Number is >= 0 and < SplitPercent);
        var high = Array.Find(full, result => result.Number is >= PlausiblePercent and <= 100);
        if (low.Entry is not null && high.Entry is not null)
        {
            throw Unlikely(
                $"{Shown(low.Number)} % ({Lower(low.Entry.Name)}) is next to {Shown(high.Number)} %, as if one number had been split at a decimal comma. Accepted: percentages with a decimal point.", results,
                Advice.With($"Write 78.5, not 78,5; or use {AsPercent} if {Shown(low.Number)} % is a result."));
        }
    }

    private static ScoreCoachException Unlikely(string message, (PracticeEntry Entry, decimal Number)[] results, Advice advice) =>
        new(ErrorId.UnlikelyScale, message, Listed(results), advice);

    private static string Listed((PracticeEntry Entry, decimal Number)[] results) =>
        string.Join(", ", results.Take(5).Select(result => Shown(result.Number))) + (results.Length > 5 ? ", …" : string.Empty);

    private static PracticeRecord? RecordOf(PracticeEntry entry, decimal percent, out ScoreCoachException? problem)
    {
        problem = null;
        var date = default(DateTime?);
        if (percent is < 0 or > 100)
        {
            problem = Problem(
                ErrorId.NotAPracticeResult, entry, $"'{entry.Percent?.Trim()}' is not a practice result. Accepted: a percentage from 0 to 100.",
                percent > 100 ? "A scaled score is not a percentage: pass the percentage of correct answers." : "Correct the number.");
        }
        else if (!string.IsNullOrWhiteSpace(entry.Date) && (date = MomentOf(entry.Date)) is null)
        {
            problem = Problem(
                ErrorId.InvalidDate, entry, $"'{entry.Date.Trim()}' is not an ISO 8601 date, so the date of the result is not known. Accepted: a date, or text such as 2026-03-01.",
                "Write dates as yyyy-MM-dd; or list the results oldest first without dates.");
        }

        return problem is not null ? null : new PracticeRecord { Percent = percent, Date = date, Exam = entry.Exam, Domain = entry.Domain };
    }

    /// <summary>The moment as it was written: results of one person are hardly ever in different zones, and a shift could change the day.</summary>
    private static DateTime? MomentOf(string text)
    {
        var typed = text.Trim();
        var found = DateTime.TryParseExact(typed, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : typed.Length > 10 && typed[10] is 'T' or 't' or ' '
                && DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                && IsoDate.TryParseYearFirst<char>(typed.AsSpan(0, 10), out _) ? moment.DateTime
            : default(DateTime?);
        return found is { } known && UsableDate.Holds(known.Date) ? known : null;
    }

    /// <summary>By date, where every result has one. Results of one day stay as they came, the newest first where the list runs that way.</summary>
    private static PracticeRecord[] InOrder(List<(PracticeEntry Entry, PracticeRecord Record)> read, List<string> notes)
    {
        var records = read.Select(one => one.Record).ToArray();
        var dates = records.Select(record => record.Date).OfType<DateTime>().ToArray();
        var rises = Enumerable.Range(1, Math.Max(0, dates.Length - 1)).Any(index => dates[index] > dates[index - 1]);
        var falls = Enumerable.Range(1, Math.Max(0, dates.Length - 1)).Any(index => dates[index] < dates[index - 1]);
        if (!falls)
        {
            return records;
        }

        if (dates.Length < records.Length)
        {
            var undated = read.Find(one => one.Record.Date is null);
            throw new ScoreCoachException(
                ErrorId.MissingDate, $"{undated.Entry.Name} has no date, and the dates of the other results are not in order: the order of the results is not known. Accepted: a date for every result, or results listed oldest first.",
                undated.Entry.Source, "Give every result a date.");
        }

        notes.Add(rises ? "The results were sorted by date." : "The results were listed newest first and were sorted by date.");
        return [.. (rises ? records : Enumerable.Reverse(records)).OrderBy(record => record.Date)];
    }
}
