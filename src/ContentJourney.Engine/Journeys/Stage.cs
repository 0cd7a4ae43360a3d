namespace ContentJourney.Engine.Journeys;

/// <summary>One phase of a journey.</summary>
/// <param name="Alias">The alias, unique in the journey.</param>
/// <param name="Name">What editors read.</param>
/// <param name="Description">What visitors do here and what content fits.</param>
/// <param name="Color">A CSS colour <c>#rrggbb</c>, or null.</param>
public sealed record Stage(string Alias, string Name, string? Description = null, string? Color = null);
