using System.Security.Cryptography;
using System.Text;
using Fluid;
using Fluid.Ast;
using Parlot;
using Parlot.Fluent;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>
/// The language of templates: Liquid, with two tags more. <c>{% content %}</c> stands where the content of a page goes, and
/// <c>{% assets 'a.css b.js' %}</c> writes files next to the template into the page, with a policy that allows them and nothing else.
/// </summary>
internal sealed class TemplateParser : FluidParser
{
    /// <summary>Stands for the content of a page: a character that no text contains.</summary>
    public const char Content = '\uFFFF';

    /// <summary>Every thread has room for so much.</summary>
    private const int MaxDepth = 200;

    [ThreadStatic]
    private static int s_depth;

    private TemplateParser()
    {
        RegisterEmptyTag("content", static (writer, _, _) =>
        {
            writer.Write(Content);
            return new(Fluid.Ast.Completion.Normal);
        });
        RegisterExpressionTag("assets", static async (names, writer, _, context) =>
        {
            var folder = (string)context.AmbientValues[nameof(LiquidTemplate.Folder)];
            WriteAssets(writer, folder, (await names.EvaluateAsync(context)).ToStringValue());
            return Fluid.Ast.Completion.Normal;
        });

        // Parlot parses what is nested by recursion, and a stack that overflows ends the process.
        Primary.Parser = new NestedParser<Expression>(Primary.Parser!);
        KnownTagsList.Parser = new NestedParser<IReadOnlyList<Statement>>(KnownTagsList.Parser!);
        AnyTagsList.Parser = new NestedParser<IReadOnlyList<Statement>>(AnyTagsList.Parser!);
    }

    public static TemplateParser Instance { get; } = new();

    private static void WriteAssets(TextWriter writer, string folder, string names)
    {
        var assets = names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (IsScript: name.EndsWith(".js", StringComparison.Ordinal), Text: "\n" + ReadAsset(folder, name)))
            .ToArray();
        writer.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
        writer.Write(Hashes(assets.Where(asset => !asset.IsScript).Select(asset => asset.Text)));
        writer.Write("; script-src");
        writer.Write(Hashes(assets.Where(asset => asset.IsScript).Select(asset => asset.Text)));
        writer.Write("; base-uri 'none'; form-action 'none'\">");
        foreach (var (isScript, text) in assets)
        {
            var element = isScript ? "script" : "style";
            writer.Write($"\n<{element}>{text}</{element}>");
        }
    }

    private static string ReadAsset(string folder, string name) => Path.GetFileName(name) == name && File.Exists(Path.Join(folder, name))
        ? File.ReadAllText(Path.Join(folder, name)).ReplaceLineEndings("\n")
        : throw new TemplateException($"The file '{name}' of the assets tag was not found. Accepted: names of files in the folder of the template, without a path.");

    private static string Hashes(IEnumerable<string> texts)
    {
        var hashes = string.Concat(texts.Select(text => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'"));
        return hashes.Length == 0 ? " 'none'" : hashes;
    }

    private sealed class NestedParser<T>(Parser<T> inner) : Parser<T>
    {
        public override bool Parse(ParseContext context, ref ParseResult<T> result)
        {
            if (s_depth == MaxDepth)
            {
                throw new TemplateException(FormattableString.Invariant($"It is nested too deeply. Accepted: up to {MaxDepth} levels"));
            }

            s_depth++;
            try
            {
                return inner.Parse(context, ref result);
            }
            finally
            {
                // What is wrong with a template is an exception.
                s_depth--;
            }
        }
    }
}
