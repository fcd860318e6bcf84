using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Exams;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds the names of domains inside longer headers, as whole words. Only names of two words or of six letters count there:
/// shorter ones are words of many other headers. The longest name wins, whichever exam it belongs to.
/// </summary>
internal sealed class DomainNameIndex
{
    private const int MinLetters = 6;
    private static readonly ConditionalWeakTable<ExamCatalog, DomainNameIndex> Known = [];
    private readonly Dictionary<string, List<Owner>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly int _longest;

    private DomainNameIndex(ExamCatalog catalog)
    {
        foreach (var outline in catalog.Outlines)
        {
            _codes.TryAdd(string.Join(' ', HeaderWords.ListOf(outline.Exam)), outline.Exam);
            for (var domain = 0; domain < outline.Domains.Count; domain++)
            {
                foreach (var name in outline.Domains[domain].Names)
                {
                    var words = HeaderWords.ListOf(name);
                    if (words.Length == 0 || (words.Length == 1 && words[0].Length < MinLetters))
                    {
                        continue;
                    }

                    var key = string.Join(' ', words);
                    if (!_names.TryGetValue(key, out var owners))
                    {
                        _names.Add(key, owners = []);
                        _firstWords.Add(words[0]);
                        _longest = Math.Max(_longest, words.Length);
                    }

                    owners.Add(new Owner(outline, domain));
                }
            }
        }
    }

    public static DomainNameIndex Of(ExamCatalog catalog) => Known.GetValue(catalog, static key => new DomainNameIndex(key));

    /// <summary>The domain that a header mentions; null when it mentions none, or several.</summary>
    public DomainMention? Find(string header)
    {
        var words = HeaderWords.ListOf(header);
        var spans = SpansIn(words);
        if (spans.Count == 0)
        {
            return null;
        }

        var domains = new Dictionary<ExamOutline, int>();
        foreach (var owner in _names[spans[0].Key])
        {
            if (spans.TrueForAll(span => _names[span.Key].Contains(owner)))
            {
                domains[owner.Outline] = owner.Domain;
            }
        }

        var others = new List<string>();
        string? exam = null;
        for (var word = 0; word < words.Length; word++)
        {
            if (spans.Exists(span => word >= span.Start && word < span.End))
            {
                continue;
            }

            if (CodeAt(words, word, out var length) is { } code)
            {
                exam = code;
                word += length - 1;
            }
            else if (!words[word].All(char.IsDigit))
            {
                others.Add(words[word]);
            }
        }

        if (exam is not null)
        {
            domains = domains.Where(domain => domain.Key.Exam == exam).ToDictionary();
        }

        return domains.Count == 0 ? null : new DomainMention(domains, others);
    }

    /// <summary>The names in a header that are not part of a longer one.</summary>
    private List<NameSpan> SpansIn(string[] words)
    {
        var spans = new List<NameSpan>();
        for (var start = 0; start < words.Length; start++)
        {
            if (!_firstWords.Contains(words[start]))
            {
                continue;
            }

            for (var end = Math.Min(words.Length, start + _longest); end > start; end--)
            {
                var key = string.Join(' ', words, start, end - start);
                if (_names.ContainsKey(key))
                {
                    if (!spans.Exists(span => span.Start <= start && span.End >= end))
                    {
                        spans.Add(new NameSpan(start, end, key));
                    }

                    break;
                }
            }
        }

        return spans;
    }

    /// <summary>The exam whose code starts at a word; null when none does.</summary>
    private string? CodeAt(string[] words, int start, out int length)
    {
        for (length = Math.Min(3, words.Length - start); length > 0; length--)
        {
            if (_codes.TryGetValue(string.Join(' ', words, start, length), out var code))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>A domain that has a name.</summary>
    private sealed record Owner(ExamOutline Outline, int Domain);

    /// <summary>The words of a header that are a name, from the first to before the end.</summary>
    private sealed record NameSpan(int Start, int End, string Key);
}
