using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>A thousand visitors in eight stages, with one of four personas or none, who all ask at once and in no order.</summary>
internal sealed class Crowd
{
    public const int Size = 1000;

    private const int Rounds = 3;
    private const int AtOnce = 32;
    private readonly IReadOnlyDictionary<string, Member> _members;

    private Crowd(IReadOnlyDictionary<string, Member> members) => _members = members;

    public static IReadOnlyList<string> Stages { get; } = [.. Enumerable.Range(1, 8).Select(number => $"stage-{number}")];

    public static IReadOnlyList<string> Personas { get; } = [.. Enumerable.Range(1, 4).Select(number => $"persona-{number}")];

    /// <summary>A journey whose visitors say themselves where they are.</summary>
    public static JourneySeed Journey { get; } = new(
        new Journey
        {
            Alias = "default",
            Name = "A crowd",
            Stages = [.. Stages.Select(stage => new Stage(stage, stage))],
            Personas = [.. Personas.Select(persona => new Persona { Alias = persona, Name = persona })],
            Slots = ["hero"],
        },
        JsonSerializer.Serialize(new
        {
            stages = Stages.Skip(1).ToDictionary(stage => stage, stage => new { enter = new { trait = "stage", equals = stage } }),
            personas = Personas.ToDictionary(persona => persona, persona => new { points = new[] { new { trait = "persona", equals = persona, points = 50 } } }),
        }));

    /// <summary>Lets everyone visit the site for the first time.</summary>
    public static async Task<Crowd> GatherAsync(HttpClient site)
    {
        var members = new ConcurrentDictionary<string, Member>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Size), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var (stage, persona) = (Stages[number % Stages.Count], Personas.ElementAtOrDefault(number % (Personas.Count + 1)));
            var response = await site.PostAsJsonAsync("/umbraco/delivery/api/v2/journey/visit", new
            {
                consent = new { analytics = true, personalization = true },
                traits = new { stage, persona },
            }, CancellationToken.None);
            var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            var member = new Member(answer.GetProperty("visitor").GetString()!, stage, persona);
            members[member.Token] = member;
        });
        return new Crowd(members);
    }

    /// <summary>The stage of a token's visitor.</summary>
    public string StageOf(string token) => _members[token].Stage;

    /// <summary>Everyone asks several times; says how many got what is meant for others, and how much came out of a cache.</summary>
    public async Task<CrowdReport> AskAsync(Func<Member, Task<Seen>> ask)
    {
        var (strangers, cached) = (0, 0);
        var order = Enumerable.Repeat(_members.Values, Rounds).SelectMany(members => members).ToArray();
        new Random(20261122).Shuffle(order);
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (member, _) =>
        {
            var seen = await ask(member);
            Interlocked.Add(ref strangers, seen.IsOwn ? 0 : 1);
            Interlocked.Add(ref cached, seen.FromCache ? 1 : 0);
        });
        return new CrowdReport(order.Length, strangers, cached);
    }
}

internal sealed record Member(string Token, string Stage, string? Persona)
{
    public string Key => $"default~{Stage}~{Persona ?? "-"}";
}

/// <summary>What a visitor was answered.</summary>
internal sealed record Seen(bool IsOwn, bool FromCache);

/// <summary>What a crowd was answered.</summary>
internal sealed record CrowdReport(int Asked, int Strangers, int FromCache)
{
    /// <summary>Nobody saw what was meant for another, although a cache answered most.</summary>
    public void IsIsolated()
    {
        Assert.True(FromCache > Asked / 2, $"Only {FromCache} of {Asked} answers came out of the cache, which proves nothing.");
        Assert.Equal(0, Strangers);
    }

    /// <summary>The same assertion fails.</summary>
    public void IsMixedUp() => Assert.ThrowsAny<Xunit.Sdk.EqualException>(IsIsolated);
}
