using System.Text.Json;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads from what is around a list whether it goes on: services hand out long lists in pages.</summary>
internal sealed class JsonPaging
{
    /// <summary>What is deeper speaks of something else.</summary>
    private const int MaxDepth = 5;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly HashSet<string> _nextPages;
    private readonly HashSet<string> _more;
    private readonly HashSet<string> _complete;
    private readonly HashSet<string> _pageNumbers;
    private readonly HashSet<string> _pageCounts;
    private readonly HashSet<string> _totals;
    private readonly HashSet<string> _paging;
    private string? _link;
    private string? _flag;
    private bool _hasEnd;
    private (string Name, decimal Value)? _page;
    private (string Name, decimal Value)? _pages;
    private (string Name, decimal Value)? _total;

    private JsonPaging(MemberWords words) => (_nextPages, _more, _complete, _pageNumbers, _pageCounts, _totals, _paging) = (
        TextKey.SetOf(words.NextPages), TextKey.SetOf(words.More), TextKey.SetOf(words.Complete), TextKey.SetOf(words.PageNumbers), TextKey.SetOf(words.PageCounts), TextKey.SetOf(words.Totals), TextKey.SetOf(words.Paging));

    /// <summary>What indicates that more pages follow or came before, as a clause; null when nothing does.</summary>
    /// <param name="frame">The text without the elements of its lists.</param>
    /// <param name="count">How many elements the list has.</param>
    /// <param name="words">The names of members.</param>
    public static string? Find(ReadOnlyMemory<byte> frame, long count, MemberWords words)
    {
        try
        {
            using var document = JsonDocument.Parse(frame, Options);
            var paging = new JsonPaging(words);
            paging.Visit(document.RootElement, 0);
            return paging.Describe(count);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not JSON around the list; or bytes in a text that are not UTF-8.
            return null;
        }
    }

    private string? Describe(long count)
    {
        var isAll = _total is { } all && all.Value <= count;
        return _link is not null ? $"'{_link}' names the next page"
            : _flag is not null ? $"'{_flag}' says that it goes on"
            : _page is { } page && _pages is { } pages && !isAll && !_hasEnd && Math.Max(page.Value, 1) < pages.Value
                ? FormattableString.Invariant($"'{page.Name}' is {page.Value:0} and '{pages.Name}' is {pages.Value:0}")
            : _total is { } total && total.Value > count
                ? FormattableString.Invariant($"'{total.Name}' is {total.Value:0}, and the file holds {count}")
            : null;
    }

    private void Visit(JsonElement value, int depth)
    {
        foreach (var member in value.EnumerateObject())
        {
            var key = TextKey.Of(member.Name);
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Object when _nextPages.Contains(key):
                    _link ??= member.Value.EnumerateObject().Any(inner => IsFilled(inner.Value)) ? Quote(member) : null;
                    break;
                case JsonValueKind.Object when depth < MaxDepth && (_paging.Contains(key) || HoldsList(member.Value, depth)):
                    Visit(member.Value, depth + 1);
                    break;
                case JsonValueKind.True or JsonValueKind.False:
                    TakeFlag(member, key, member.Value.GetBoolean());
                    break;
                case JsonValueKind.String when bool.TryParse(member.Value.GetString(), out var flag):
                    TakeFlag(member, key, flag);
                    break;
                case JsonValueKind.String or JsonValueKind.Number:
                    Take(member, key);
                    break;
                default:
                    break;
            }
        }
    }

    private void Take(JsonProperty member, string key)
    {
        if (_nextPages.Contains(key))
        {
            _link ??= IsFilled(member.Value) ? Quote(member) : null;
            return;
        }

        if (!InvariantNumber.TryParse(member.Value.ToString(), out var number) || number < 0 || number != decimal.Truncate(number))
        {
            return;
        }

        _page ??= _pageNumbers.Contains(key) ? (Quote(member), number) : null;
        _pages ??= _pageCounts.Contains(key) ? (Quote(member), number) : null;

        // The count of a page is next to that of all of them.
        _total = _totals.Contains(key) && !(_total?.Value >= number) ? (Quote(member), number) : _total;
    }

    private void TakeFlag(JsonProperty member, string key, bool value)
    {
        if (value ? _more.Contains(key) : _complete.Contains(key))
        {
            _flag ??= Quote(member);
        }

        _hasEnd |= value ? _complete.Contains(key) : _more.Contains(key);
    }

    /// <summary>A link, a token or a page; not null, not "" and not 0.</summary>
    private static bool IsFilled(JsonElement value) => value.ValueKind == JsonValueKind.String ? !string.IsNullOrWhiteSpace(value.GetString())
        : value.ValueKind == JsonValueKind.Number && value.GetRawText() != "0";

    private static bool HoldsList(JsonElement value, int depth) => depth < MaxDepth && value.EnumerateObject()
        .Any(member => member.Value.ValueKind == JsonValueKind.Array || (member.Value.ValueKind == JsonValueKind.Object && HoldsList(member.Value, depth + 1)));

    private static string Quote(JsonProperty member) => CellText.Quote(member.Name);
}
