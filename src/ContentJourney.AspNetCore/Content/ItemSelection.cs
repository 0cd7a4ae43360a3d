using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Content;

/// <summary>What of items a request wants, as the Delivery API's queries say it.</summary>
/// <param name="Fields">Which properties to render.</param>
/// <param name="Expand">Which picked content to expand.</param>
internal sealed record ItemSelection(PropertySelection Fields, PropertySelection Expand)
{
    /// <summary>The parameter of <see cref="Fields"/>.</summary>
    public const string FieldsName = "fields";

    /// <summary>The parameter of <see cref="Expand"/>.</summary>
    public const string ExpandName = "expand";

    /// <summary>Items as the catalogue has them: with every property, nothing expanded.</summary>
    public static ItemSelection Verbatim { get; } = new(PropertySelection.All, PropertySelection.None);

    /// <summary>Whether that is what the catalogue has.</summary>
    public bool IsVerbatim => ReferenceEquals(Fields, PropertySelection.All) && ReferenceEquals(Expand, PropertySelection.None);

    /// <summary>The selection that the query names; what cannot be read is an error at its parameter.</summary>
    public static ItemSelection Read(IQueryCollection query, ErrorList errors) => query.ContainsKey(FieldsName) || query.ContainsKey(ExpandName)
        ? new ItemSelection(Read(query, FieldsName, PropertySelection.All, errors), Read(query, ExpandName, PropertySelection.None, errors))
        : Verbatim;

    private static PropertySelection Read(IQueryCollection query, string name, PropertySelection missing, ErrorList errors)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return missing;
        }

        if (PropertySelection.Parse(values.ToString()) is { } selection)
        {
            return selection;
        }

        errors.Add(name, $"cannot be read; allowed: {PropertySelection.Form}");
        return missing;
    }
}
