using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Replay;

/// <summary>Reads a file of sessions, one JSON object a line.</summary>
internal static class SessionFile
{
    /// <summary>The sessions of the file, and what is wrong with which line; such a line is left out.</summary>
    public static (IReadOnlyList<Session> Sessions, IReadOnlyList<string> Problems) Read(IEnumerable<string> lines)
    {
        var sessions = new List<Session>();
        var problems = new List<string>();
        var lineOfSession = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var errors = new ErrorList();
            if (ReadLine(line, errors) is not { } session)
            {
                problems.Add($"line {number}: {errors.Errors[0].Path} {errors.Errors[0].Message}");
            }
            else if (!lineOfSession.TryAdd(session.Id, number))
            {
                problems.Add($"line {number}: session {session.Id} stands in line {lineOfSession[session.Id]} already");
            }
            else
            {
                sessions.Add(session);
            }
        }

        return (sessions, problems);
    }

    private static Session? ReadLine(string line, ErrorList errors)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return SessionReader.Read(JsonNode.Root(json.RootElement, errors));
        }
        catch (JsonException)
        {
            errors.Add("", "is not JSON");
            return null;
        }
    }
}
