namespace ContentJourney.Engine.Rules.Matching;

/// <summary>What a rule names (a channel, a content, a property) with its hash, computed once.</summary>
internal readonly record struct Named<TKey>(TKey Key, int Hash) where TKey : notnull
{
    public static Named<TKey> Of(TKey key) => new(key, key.GetHashCode());
}
