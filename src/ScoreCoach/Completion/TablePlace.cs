using System.Management.Automation.Language;

namespace ScoreCoach.Completion;

/// <summary>
/// Where the cursor stands in a table that is being typed. Found among the tokens, because a table without its end, or with a key that has no
/// value yet, is not one for the parser.
/// </summary>
/// <param name="Start">Where the table starts.</param>
/// <param name="End">Where it ends; the end of the line for a table that is still open.</param>
/// <param name="WordStart">Where the word at the cursor starts.</param>
/// <param name="WordEnd">Where it ends.</param>
/// <param name="Key">The key whose value is being typed; null for a key.</param>
/// <param name="OtherKeys">The keys of the other entries.</param>
internal sealed record TablePlace(int Start, int End, int WordStart, int WordEnd, string? Key, IReadOnlyList<string> OtherKeys)
{
    private const string Opening = "@{";

    /// <summary>Finds the place of the cursor; null when it is not where a key or a value of a table can be typed.</summary>
    public static TablePlace? Find(string line, int cursor)
    {
        if (cursor <= 0 || cursor > line.Length || line.LastIndexOf(Opening, cursor - 1, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        Parser.ParseInput(line, out var tokens, out _);
        return FindOpen(tokens, cursor) is { } opening ? Of(line, tokens, opening, cursor) : null;
    }

    /// <summary>The token that opens the table around the cursor; null where anything else was opened after it.</summary>
    private static int? FindOpen(Token[] tokens, int cursor)
    {
        var open = new Stack<int>();
        for (var index = 0; index < tokens.Length && tokens[index].Extent.StartOffset < cursor; index++)
        {
            switch (tokens[index].Kind)
            {
                case TokenKind.AtCurly when tokens[index].Extent.EndOffset <= cursor:
                case TokenKind.LCurly or TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LBracket:
                    open.Push(index);
                    break;
                case TokenKind.RCurly or TokenKind.RParen or TokenKind.RBracket when open.Count > 0 && tokens[index].Extent.EndOffset <= cursor:
                    open.Pop();
                    break;
            }
        }

        return open.TryPeek(out var last) && tokens[last].Kind == TokenKind.AtCurly ? last : null;
    }

    private static TablePlace? Of(string line, Token[] tokens, int opening, int cursor)
    {
        var end = FindEnd(tokens, opening) is { } closing ? tokens[closing].Extent.EndOffset : line.Length;
        TablePlace? place = null;
        var keys = new List<string>();
        foreach (var entry in Entries(tokens, opening))
        {
            var equals = entry.FindIndex(IsEquals);
            var isHere = IsAt(entry, cursor, line);
            if (!isHere)
            {
                keys.AddRange(equals == 1 ? [TextOf(entry[0])] : []);
                continue;
            }

            var word = entry.Find(token => !IsEquals(token) && token.Extent.StartOffset < cursor && cursor <= token.Extent.EndOffset);
            var before = entry.TakeWhile(token => token.Extent.EndOffset <= cursor && token != word).ToArray();
            if (!(before is [] || (before is [_, var sign] && IsEquals(sign))) || (word is not null && !IsWord(word)))
            {
                return null;
            }

            var (start, stop) = word is null ? (cursor, cursor) : (word.Extent.StartOffset, EndOf(word, cursor));
            place = new TablePlace(tokens[opening].Extent.StartOffset, end, start, stop, before is [var key, _] ? TextOf(key) : null, keys);
        }

        return place ?? new TablePlace(tokens[opening].Extent.StartOffset, end, cursor, cursor, null, keys);
    }

    /// <summary>The tokens of each entry of a table.</summary>
    private static IEnumerable<List<Token>> Entries(Token[] tokens, int opening)
    {
        var entry = new List<Token>();
        var depth = 0;
        for (var index = opening + 1; index < tokens.Length && depth >= 0; index++)
        {
            var token = tokens[index];
            depth += token.Kind switch
            {
                TokenKind.AtCurly or TokenKind.LCurly or TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LBracket => 1,
                TokenKind.RCurly or TokenKind.RParen or TokenKind.RBracket => -1,
                _ => 0,
            };
            if (depth < 0 || token.Kind == TokenKind.EndOfInput)
            {
                break;
            }

            // A line break after the equals sign is not the end of an entry.
            var isComplete = entry is not [.., var last] || !IsEquals(last);
            if (depth == 0 && (token.Kind == TokenKind.Semi || (token.Kind == TokenKind.NewLine && isComplete)))
            {
                yield return entry;
                entry = [];
            }
            else if (token.Kind != TokenKind.NewLine)
            {
                entry.Add(token);
            }
        }

        yield return entry;
    }

    private static int? FindEnd(Token[] tokens, int opening)
    {
        var depth = 0;
        for (var index = opening; index < tokens.Length; index++)
        {
            depth += tokens[index].Kind switch { TokenKind.AtCurly or TokenKind.LCurly => 1, TokenKind.RCurly => -1, _ => 0 };
            if (depth == 0)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Whether the cursor is in an entry, or after it with only blanks between.</summary>
    private static bool IsAt(List<Token> entry, int cursor, string line) => entry.Count > 0
        && entry[0].Extent.StartOffset < cursor
        && (cursor <= entry[^1].Extent.EndOffset || IsBlank(line[entry[^1].Extent.EndOffset..cursor], IsEquals(entry[^1])));

    private static bool IsBlank(string text, bool isAfterEquals) => string.IsNullOrWhiteSpace(text) && (isAfterEquals || !text.Contains('\n', StringComparison.Ordinal));

    // After an entry that is not one, the parser takes the sign for a word.
    private static bool IsEquals(Token token) => token.Kind == TokenKind.Equals || token.Text == "=";

    private static bool IsWord(Token token) => token is StringToken or NumberToken || token.Kind is TokenKind.Identifier or TokenKind.Generic || token.TokenFlags.HasFlag(TokenFlags.Keyword);

    // A quote without its end runs to the end of the line, over what follows the cursor.
    private static int EndOf(Token word, int cursor) =>
        word.Text is ['\'' or '"', ..] text && !(text.Length > 1 && text[^1] == text[0]) ? cursor : word.Extent.EndOffset;

    private static string TextOf(Token token) => token is StringToken text ? text.Value : token.Text;
}
