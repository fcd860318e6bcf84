namespace ScoreCoach.Cli.Completion;

/// <summary>
/// Scripts that have a shell ask the tool for suggestions. They call the tool by the path that it was started from, and hand it the words
/// after its name up to the cursor.
/// </summary>
internal static class CompletionScript
{
    // What is typed may be anywhere in a suggestion of the parser, and where nothing is typed yet, files come before options.
    private const string Filter = """length($0) > 0 && (ENVIRON["TYPED"] == "" ? substr($0, 1, 1) != "-" : index(tolower($0), tolower(ENVIRON["TYPED"])) == 1)""";

    private const string Bash = """
        # Suggestions for scorecoach in bash: eval "$(scorecoach completion bash)"
        _scorecoach() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" suggestion typed before end="'\\''"
            line="${line#*[[:space:]]}"
            # bash ends a word at = and : as well, and completes only what follows them.
            typed="${line##*[[:space:]]}"
            before="${typed%"$word"}"
            # A word in quotes may have blanks, and bash puts what it is given between the quotes. A value of a file must not end them or run commands.
            case "$word" in [\"\']*) typed="$word" ;; esac
            COMPREPLY=()
            while IFS= read -r suggestion; do
                case "$word" in
                    \"*)
                        suggestion="${suggestion#\"}"
                        suggestion="${suggestion//\\/\\\\}" suggestion="${suggestion//\"/\\\"}" suggestion="${suggestion//\$/\\\$}" suggestion="${suggestion//\`/\\\`}"
                        COMPREPLY+=("$suggestion")
                        ;;
                    \'*)
                        suggestion="${suggestion#\'}"
                        COMPREPLY+=("${suggestion//\'/$end}")
                        ;;
                    *) COMPREPLY+=("$(printf %q "${suggestion#"$before"}")") ;;
                esac
            done < <({TOOL} "[suggest:${#line}]" "$line" 2>/dev/null | TYPED="$typed" awk '{FILTER}')
            case "${COMPREPLY[0]-}" in *=) compopt -o nospace 2>/dev/null ;; esac
        }
        complete -o default -F _scorecoach scorecoach ScoreCoach.Cli

        """;

    private const string Zsh = """
        # Suggestions for scorecoach in zsh: eval "$(scorecoach completion zsh)"
        _scorecoach() {
            local line="${BUFFER:0:$CURSOR}"
            line="${line#*[[:space:]]}"
            local -a suggestions
            suggestions=("${(@f)$({TOOL} "[suggest:${#line}]" "$line" 2>/dev/null | TYPED="${line##*[[:space:]]}" awk '{FILTER}')}")
            if [[ -n "${suggestions[1]}" ]]; then
                # A value follows an equals sign at once.
                compadd -S '' -- "${(@M)suggestions:#*=}"
                compadd -- "${(@)suggestions:#*=}"
            else
                _files
            fi
        }
        compdef _scorecoach scorecoach ScoreCoach.Cli

        """;

    private const string PowerShell = """
        # Suggestions for scorecoach in PowerShell: scorecoach completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName scorecoach, ScoreCoach.Cli -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $typed = $commandAst.ToString().PadRight($cursorPosition).Substring(0, $cursorPosition)
            $line = $typed -replace '^\S+\s*', ''
            {TOOL} "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -and $_.StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase) } | ForEach-Object {
                $text = if ($_ -match '^[-\w./:=+,]+$') { $_ } else { "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($_) + "'" }
                [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "pwsh"];

    /// <summary>The script for a shell; null for another one.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash.Replace("{FILTER}", Filter, StringComparison.Ordinal).Replace("{TOOL}", Tool(Posix), StringComparison.Ordinal),
        "zsh" => Zsh.Replace("{FILTER}", Filter, StringComparison.Ordinal).Replace("{TOOL}", Tool(Posix), StringComparison.Ordinal),
        "pwsh" => PowerShell.Replace("{TOOL}", "& " + Tool(word => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'"), StringComparison.Ordinal),
        _ => null,
    };

    private static string Posix(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // A program of its own, or an assembly that dotnet runs.
    private static string Tool(Func<string, string> quote)
    {
        var program = Environment.ProcessPath ?? "dotnet";
        var assembly = Path.Join(AppContext.BaseDirectory, "ScoreCoach.Cli.dll");
        return Path.GetFileNameWithoutExtension(program) == "ScoreCoach.Cli" ? quote(program) : $"{quote(program)} {quote(assembly)}";
    }
}
