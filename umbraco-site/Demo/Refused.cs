namespace ContentJourney.Site.Demo;

/// <summary>Turns the CMS's refusals into exceptions: the demo's own data is right, so a refusal is a bug.</summary>
internal static class Refused
{
    public static void Unless(bool accepted, string what, object? status)
    {
        if (!accepted)
        {
            throw new InvalidOperationException($"The CMS refused {what}: {status}.");
        }
    }
}
