using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ScoreCoach.Tests.Given;

/// <summary>A cohort as an orderly institution writes it, made from a seed: nothing in it is odd, so nothing must be reported about it.</summary>
internal sealed class HonestCohort
{
    private static readonly string[] s_exams = ["MLS-C01", "MLA-C01", "AIP-C01", "AI-102", "AI-103"];
    private static readonly string[] s_first = ["Ana", "Bo", "Chi", "Olu", "Zoë", "Jörg", "Min", "Max"];
    private static readonly string[] s_last = ["Reis", "Lund", "Mai", "Bello", "Łoś", "García", "O'Neil", "Mittel", "Media", "Lee"];
    private static readonly string[] s_teams = ["Modeling", "Computer Vision", "Security", "Data Engineering", "Testing", "AI-102", "Blue", "Total Quality", "1", "Lisbon"];

    /// <summary>Id, e-mail, name, exam, attempt, date, score, result, team, domain, level, pass, fail: in four languages.</summary>
    private static readonly string[][] s_words =
    [
        ["Candidate ID", "E-mail", "Name", "Exam", "Attempt", "Exam date", "Score", "Result", "Team", "Domain", "Level", "Pass", "Fail"],
        ["Kandidatennummer", "E-Mail-Adresse", "Name", "Prüfung", "Versuch", "Prüfungsdatum", "Punktzahl", "Prüfungsergebnis", "Abteilung", "Prüfungsbereich", "Leistungsniveau", "Bestanden", "Nicht bestanden"],
        ["Matricule", "Courriel", "Nom complet", "Examen", "Tentative", "Date d'examen", "Note de l'examen", "Résultat", "Équipe", "Domaine", "Niveau", "Réussi", "Échec"],
        ["Número de candidato", "Correo electrónico", "Nombre completo", "Examen", "Intento", "Fecha del examen", "Puntuación", "Resultado", "Equipo", "Dominio", "Nivel", "Aprobado", "Suspenso"],
    ];

    private readonly Random _random;
    private readonly string[] _words;
    private readonly int _identity;
    private readonly int _strength;
    private readonly bool _long;
    private readonly bool _hasScore;
    private readonly bool _hasResult;
    private readonly bool _hasDate;
    private readonly bool _hasAttempt;
    private readonly bool _hasTeam;
    private readonly string? _percentForm;
    private readonly string _dateForm;
    private readonly string _format;
    private readonly char _delimiter;
    private readonly List<string> _header = [];
    private readonly List<string[]> _rows = [];
    private readonly List<string> _expected = [];

    public HonestCohort(int seed, int people = 0)
    {
        _random = new Random(seed);
        _words = s_words[seed % 4];
        _format = (seed / 4 % 4) switch { 0 => "json", 1 => "xlsx", _ => "csv" };
        _delimiter = Pick(',', ';', '\t', '|');
        _identity = _random.Next(8);
        _strength = _random.Next(4);
        _long = _random.Next(3) == 0;
        _hasScore = _random.Next(4) > 0;
        _hasResult = _random.Next(2) == 0;
        _hasDate = _random.Next(4) > 0;
        _hasAttempt = _random.Next(2) == 0;
        _hasTeam = _random.Next(2) == 0;
        _percentForm = Pick(null, null, "0", "0.0", "0'%'", "0.0' %'");
        _dateForm = Pick("yyyy-MM-dd", "yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy");
        string[] exams = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => s_exams[_random.Next(s_exams.Length)]).Distinct()];
        Domains = [.. exams.SelectMany(exam => Shipped.Exam(exam).Domains).Select(domain => domain.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
        AddHeader();
        foreach (var (person, number) in People(people == 0 ? Math.Max(1, (int)Math.Pow(_random.NextDouble() * 6.4, 2)) : people).Select((person, number) => (person, number)))
        {
            foreach (var exam in exams.OrderBy(_ => _random.Next()).Take(_random.Next(1, exams.Length + 1)))
            {
                AddAttempts(person, Shipped.Exam(exam), s_teams[number % s_teams.Length]);
            }
        }
    }

    public IReadOnlyList<string> Domains { get; }

    /// <summary>What stands for each report: id, exam, attempt, date, score, result, levels.</summary>
    public IReadOnlyList<string> Expected => _expected;

    public ImportOptions Options => new() { AsOf = GivenExam.Day("2026-01-15"), LevelThreshold = _percentForm is null ? null : new LevelThreshold(50, 80) };

    /// <summary>The file.</summary>
    public byte[] File => _format switch
    {
        "json" => JsonSerializer.SerializeToUtf8Bytes(_rows.Select(row => _header.Zip(row).ToDictionary(cell => cell.First, cell => Value(cell.First, cell.Second)))),
        "xlsx" => GivenWorkbook.Zip(GivenWorkbook.Parts(["yyyy\\-mm\\-dd"], new GivenSheet("Results", string.Concat(_rows.Prepend([.. _header]).Select((row, line) =>
            GivenWorkbook.Row([.. row.Select((cell, column) => line == 0 ? cell : Cell(_header[column], cell))])))))),
        _ => Encoding.UTF8.GetBytes(string.Concat(_rows.Prepend([.. _header]).Select(row => string.Join(_delimiter, row.Select(Quoted)) + "\n"))),
    };

    public static string Describe(ScoreReport report) => FormattableString.Invariant(
        $"{report.CandidateId} {report.CandidateName} {report.Exam} {report.Attempt} {report.ExamDate:yyyy-MM-dd} {report.Score} {report.Result} {string.Concat(report.Domains.Select(domain => domain.Level.ToString()[0]))}");

    public override string ToString() => $"{_format} {(_long ? "long" : "wide")} identity {_identity} strength {_strength} percent {_percentForm} dates {_dateForm}\n{(_format == "csv" ? Encoding.UTF8.GetString(File) : string.Join('\n', _rows.Prepend([.. _header]).Select(row => string.Join('|', row))))}";

    private bool HasId => _identity is not (3 or 4);

    private bool HasMail => _identity is 3 or 5;

    private bool HasName => _identity is 4 or 5 or 6 or 7;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private void AddHeader()
    {
        var fields = new[] { HasId, HasMail, HasName, true, _hasAttempt, _hasDate, _hasScore, _hasResult, _hasTeam };
        _header.AddRange(_words.Zip(fields).Where(field => field.Second).Select(field => field.First));
        _header.AddRange(_long ? [_words[9], _words[10]] : Domains);
    }

    private IEnumerable<(string Id, string Mail, string Name)> People(int count)
    {
        var numbers = new HashSet<int>();
        while (numbers.Count < count)
        {
            numbers.Add(_random.Next(10_000, 10_000 + Math.Max(40_000, 4 * count)));
        }

        foreach (var (number, index) in numbers.Select((number, index) => (number, index)))
        {
            var first = s_first[index % s_first.Length];
            var last = s_last[index / s_first.Length % s_last.Length] + (index < 80 ? string.Empty : " " + (char)('A' + (index / 80 % 26)) + (char)('a' + (index / 2080 % 26)));
            var mail = $"p{number}@contoso.example";
            var name = $"{first} {last}";
            yield return (_identity switch { 0 => $"K-{number}", 2 => $"00{number}", 3 => mail, 4 => name, 7 => $"{index + 1}", _ => $"{number}" }, mail, name);
        }
    }

    private void AddAttempts((string Id, string Mail, string Name) person, ExamProfile profile, string team)
    {
        var attempts = _hasDate || _hasAttempt ? Pick(1, 1, 2, 3) : 1;
        var day = new DateTime(2025, 1, 1).AddDays(_random.Next(120));
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            // The first date decides how the others are read.
            day = _rows.Count == 0 ? new DateTime(2025, 2, 25) : day.AddDays(_random.Next(15, 70));
            var passes = _strength == 0 || (_strength != 1 && attempt == attempts && _random.Next(2) == 0);
            var score = passes ? _random.Next(750, 990) : _random.Next(310, 690);
            var levels = new StringBuilder();
            string[] cells = [.. profile.Domains.Select(_ => Level(levels, profile))];
            string[] fields =
            [
                person.Id, person.Mail, person.Name, profile.Id, $"{attempt}", day.ToString(_dateForm, CultureInfo.InvariantCulture), $"{score}", passes ? _words[11] : _words[12], team,
            ];
            string[] kept = [.. fields.Zip([HasId, HasMail, HasName, true, _hasAttempt, _hasDate, _hasScore, _hasResult, _hasTeam]).Where(field => field.Second).Select(field => field.First)];
            if (_long)
            {
                _rows.AddRange(profile.Domains.Zip(cells).Select(cell => (string[])[.. kept, cell.First.Name, cell.Second]));
            }
            else
            {
                var byName = profile.Domains.Zip(cells).ToDictionary(cell => cell.First.Name, cell => cell.Second, StringComparer.OrdinalIgnoreCase);
                _rows.Add([.. kept, .. Domains.Select(domain => byName.GetValueOrDefault(domain, string.Empty))]);
            }

            _expected.Add(FormattableString.Invariant(
                $"{person.Id} {(HasName ? person.Name : null)} {profile.Id} {(_hasAttempt ? attempt : null)} {(_hasDate ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null)} {(_hasScore ? score : null)} {(!_hasScore && !_hasResult ? "Unknown" : passes ? "Pass" : "Fail")} {levels}"));
        }
    }

    private string Level(StringBuilder levels, ExamProfile profile)
    {
        var level = _strength switch { 0 => 'S', 1 => 'W', _ => "WAS"[_random.Next(3)] };
        if (_percentForm is null)
        {
            // Some vendors have two labels: what the labels say is what is read.
            var label = profile.Vocabulary.Labels.Where(label => label.Level == (level switch { 'W' => PerformanceLevel.Weak, 'A' => PerformanceLevel.Adequate, _ => PerformanceLevel.Strong })).OrderBy(_ => _random.Next()).First();
            levels.Append(label.Level.ToString()[0]);
            return label.Label;
        }

        levels.Append(level);
        var (from, to) = level switch { 'W' => (_rows.Count == 0 ? 300 : 20, 490), 'A' => (500, 790), _ => (800, 1001) };
        var percent = _random.Next(from, to) / 10m;
        percent = _percentForm[1..].Contains('0', StringComparison.Ordinal) ? percent : Math.Floor(percent);
        return percent.ToString(_percentForm, CultureInfo.InvariantCulture);
    }

    private string Quoted(string cell) => cell.Contains(_delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell;

    private object? Value(string header, string cell) =>
        cell.Length == 0 ? null : IsNumber(header) && decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : cell;

    private string Cell(string header, string cell)
    {
        if (header == _words[5] && _dateForm[0] == 'y')
        {
            return $"<c s=\"1\"><v>{(DateTime.ParseExact(cell, _dateForm, CultureInfo.InvariantCulture) - new DateTime(1899, 12, 30)).Days}</v></c>";
        }

        return cell.Length > 0 && IsNumber(header) && cell.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? $"<c><v>{cell}</v></c>" : cell;
    }

    /// <summary>Whether the cells of a column are numbers in the file: ids are, unless they have zeros in front.</summary>
    private bool IsNumber(string header) => header != _words[2] && header != _words[8] && (header != _words[0] || _identity != 2);
}
