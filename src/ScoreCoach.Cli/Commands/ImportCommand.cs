using ScoreCoach.Cli.Sessions;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach import.</summary>
internal static class ImportCommand
{
    public static void Run(Session session) =>
        ToolExport.OfReports(session).Write(session.ReadReports(), (request, observer) => session.Gateway.ExportReports(request, session.Catalog, observer));
}
