namespace ScoreCoach.IO.Import.Samples;

/// <summary>The profiles of a table's columns. A column is looked at when somebody asks for it: most are known by their names.</summary>
internal sealed class ColumnProfiles(TableSample sample, ValueClassifier classifier)
{
    private readonly Dictionary<int, ColumnProfile> _known = [];

    /// <summary>Whether there is anything to look at.</summary>
    public bool HasRows => sample.Rows.Count > 0;

    public TableSample Sample => sample;

    public ColumnProfile this[int column]
    {
        get
        {
            if (!_known.TryGetValue(column, out var profile))
            {
                _known.Add(column, profile = new ColumnProfile(sample, column, classifier));
            }

            return profile;
        }
    }
}
