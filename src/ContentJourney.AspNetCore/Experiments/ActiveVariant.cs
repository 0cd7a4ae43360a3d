using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Experiments;

/// <summary>A variant as requests see it.</summary>
/// <param name="Alias">Its alias.</param>
/// <param name="Rules">The rules that decide; null where content is tested.</param>
/// <param name="RuleSetVersion">Their version; null where content is tested.</param>
/// <param name="Items">What the slot gets; empty where rules are tested.</param>
internal sealed record ActiveVariant(string Alias, RuleSet? Rules, int? RuleSetVersion, IReadOnlyList<Guid> Items);
