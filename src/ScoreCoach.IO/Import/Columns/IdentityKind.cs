namespace ScoreCoach.IO.Import.Columns;

/// <summary>What distinguishes the people of a file.</summary>
internal enum IdentityKind
{
    /// <summary>Nothing does: rows name neither ids nor people.</summary>
    None,

    /// <summary>Their ids.</summary>
    Id,

    /// <summary>Their names, in a file without a column of ids.</summary>
    Name,
}
