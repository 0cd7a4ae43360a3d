namespace ContentJourney.Engine.Content;

/// <summary>The words of <see cref="MatchKind"/> on the wire.</summary>
public static class MatchKindWords
{
    /// <summary>The value of <c>matched</c>: <c>stage+persona</c>, <c>stage</c>, <c>persona</c>, <c>default</c> or <c>none</c>.</summary>
    public static string ToWord(this MatchKind kind) => kind switch
    {
        MatchKind.StageAndPersona => "stage+persona",
        MatchKind.Stage => "stage",
        MatchKind.Persona => "persona",
        MatchKind.Default => "default",
        _ => "none",
    };
}
