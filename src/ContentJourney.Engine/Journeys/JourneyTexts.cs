using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>The texts for people in a journey, and their limits.</summary>
internal static class JourneyTexts
{
    private const int MaxName = 200;
    private const int MaxDescription = 4000;
    private const int MaxNotes = 100;
    private const int MaxNote = 1000;

    /// <summary>The <c>name</c>, 1 to 200 characters; the alias when it is missing.</summary>
    public static string Name(JsonNode owner, string alias) =>
        owner.TryMember("name", out var name) ? name.Text(1, MaxName) ?? alias : alias;

    /// <summary>The <c>description</c>, or null.</summary>
    public static string? Description(JsonNode owner) =>
        owner.TryMember("description", out var description) ? description.Text(0, MaxDescription) : null;

    /// <summary>A list of notes, such as <c>pains</c>; empty when it is missing.</summary>
    public static IReadOnlyList<string> Notes(JsonNode owner, string member) =>
        owner.TryMember(member, out var notes) ? [.. notes.Items(0, MaxNotes).Select(note => note.Text(1, MaxNote) ?? "")] : [];
}
