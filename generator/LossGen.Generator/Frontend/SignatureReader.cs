using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>Reads roles from names and places from types, and checks that they fit together.</summary>
internal sealed class SignatureReader
{
    /// <summary>The run-time part's limit.</summary>
    private const int MostSlots = 16;

    private readonly IMethodSymbol _method;
    private readonly LossDefinition _loss;
    private readonly List<Problem> _problems;
    private readonly CancellationToken _cancellation;
    private readonly Place _place;
    private readonly Scalar _scalar;
    private readonly IParameterSymbol _first;

    /// <summary>The inputs that parameters without a role probably are.</summary>
    private readonly HashSet<string> _meant = [];

    private SignatureReader(
        IMethodSymbol method, LossDefinition loss, IParameterSymbol first, ParameterType type, List<Problem> problems, CancellationToken cancellation)
    {
        _method = method;
        _loss = loss;
        _first = first;
        _place = type.Place!;
        _scalar = type.Scalar!.Value;
        _problems = problems;
        _cancellation = cancellation;
    }

    /// <returns>The signature, or null where its place cannot be told; then a problem has been added.</returns>
    public static Signature? Read(
        IMethodSymbol method, LossDefinition loss, Reduction reduction, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        IParameterSymbol? first = FirstInput(method, loss) ?? RoleHints.StandIn(method, loss);
        if (first is null)
        {
            problems.Add(new Problem(
                Rules.MissingRole, Locations.NameOf(method), method.Name, $"a parameter '{loss.Inputs[0]}': {Choice(loss, p => p.InputNoun(loss.ShapeOf(loss.Inputs[0])))} of float or double")
                .With(FixProperties.Order, RoleHints.Order(loss)));
            return null;
        }

        ParameterType type = ParameterType.Of(first.Type);
        if (type.Place?.Takes(loss.Shape) != true || type.Scalar is null)
        {
            string expected = Choice(loss, p => p.InputType(loss.ShapeOf(Identifier.Escape(first.Name)), Scalar.Float.Keyword()));
            problems.Add(new Problem(
                Rules.WrongType, Locations.TypeOf(first, cancellation), first.Name, TypeNames.Show(first.Type), TypeNames.Expected($"{expected}, or the same of double", first.Type)));
            return null;
        }

        return new SignatureReader(method, loss, first, type, problems, cancellation).Read(reduction, compilation);
    }

    /// <summary>What each place that has such losses calls something: "a, b or c".</summary>
    private static string Choice(LossDefinition loss, Func<Place, string> of)
    {
        string[] names = [.. Place.All.Where(p => p.Takes(loss.Shape)).Select(of)];
        return $"{string.Join(", ", names.Take(names.Length - 1))} or {names[names.Length - 1]}";
    }

    /// <summary>The input that says where the data lives: of a formula any that is a batch, else the first.</summary>
    private static IParameterSymbol? FirstInput(IMethodSymbol method, LossDefinition loss)
    {
        IParameterSymbol[] inputs = [.. loss.Inputs.SelectMany(i => method.Parameters.Where(p => Identifier.Escape(p.Name) == i))];
        return loss is FormulaLoss
            ? inputs.FirstOrDefault(p => ParameterType.Of(p.Type) is { Place.IsBatch: true, Scalar: not null }) ?? inputs.FirstOrDefault()
            : inputs.FirstOrDefault(p => Identifier.Escape(p.Name) == loss.Inputs[0]);
    }

    private Signature Read(Reduction reduction, Compilation compilation)
    {
        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(_loss, _place);
        var parameters = new List<ParameterModel>();
        foreach (IParameterSymbol parameter in _method.Parameters)
        {
            if (ParameterType.Of(parameter.Type) is { IsLauncher: true } launcher && launcher.Place == _place)
                parameters.Add(Describe(parameter, Role.Stream, ""));
            else if (!roles.TryGetValue(parameter.Name, out (Role Role, string Subject) role))
                ReportUnknown(parameter, roles);
            else if (CheckType(parameter, role.Role, role.Subject))
                parameters.Add(Describe(parameter, role.Role, role.Subject));
        }

        if (_problems.Count == 0 && LengthOfShape(parameters) is { } length)
            parameters.Add(length);
        if (_problems.Count == 0)
        {
            CheckReturn(reduction);
            CheckComplete(parameters, reduction);
            CheckReferences(compilation);
        }
        else if (_method.Parameters.All(p => Identifier.Escape(p.Name) != _loss.Inputs[0]) && !_meant.Contains(_loss.Inputs[0]))
        {
            MissingInput(_loss.Inputs[0]);
        }

        return new Signature(parameters.ToEquatableArray(), _scalar, _place);
    }

    private ParameterModel Describe(IParameterSymbol parameter, Role role, string subject) => new(
        Identifier.Escape(parameter.Name),
        parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        TypeReader.Modifiers(parameter, _cancellation),
        role,
        subject)
    {
        IsTensor = ParameterType.Of(parameter.Type).IsTensor,
    };

    /// <summary>Where rows come in a tensor, its last dimension is their length.</summary>
    private ParameterModel? LengthOfShape(List<ParameterModel> parameters)
    {
        if (_loss.Shape != ItemShape.Row || parameters.FirstOrDefault(p => p.IsTensor && p.Role == Role.Input && _loss.ShapeOf(p.Subject) == ItemShape.Row) is not { } tensor)
            return null;
        if (parameters.FirstOrDefault(p => p.Role == Role.RowLength) is { } given)
            Missing($"no '{given.Name}': the last dimension of '{tensor.Name}' says how many values a row has");
        string name = _loss.LengthNames[0];
        while (_method.Parameters.Any(p => p.Name == name))
            name += "Of" + char.ToUpperInvariant(tensor.Name[0]) + tensor.Name.Substring(1);
        return new ParameterModel(name, "int", "", Role.RowLength, "") { IsFromShape = true };
    }

    private void ReportUnknown(IParameterSymbol parameter, IReadOnlyDictionary<string, (Role Role, string Subject)> roles)
    {
        string list = string.Join(", ", roles.Keys) + (_place.Launcher is { } launcher ? ", and an " + TypeNames.Expected(launcher.Name, parameter.Type) : "");
        var hints = new RoleHints(_method, _loss, _place, _scalar);
        string? advice = NameAdvice.For(parameter.Name, _method, _loss, _place);
        string? nearest = advice is null ? hints.Nearest(parameter) : null;
        string question = advice is not null ? "; " + advice
            : nearest is null ? ""
            : $"; did you mean '{nearest}'?";
        if (nearest is not null && roles[nearest] is (Role.Input, var input))
            _meant.Add(input);
        _problems.Add(new Problem(Rules.UnknownRole, Locations.NameOf(parameter), parameter.Name, _loss.Name, _place.Extent, list, question)
            .With(FixProperties.Roles, string.Join(",", roles.Keys))
            .With(FixProperties.Nearest, nearest)
            .With(FixProperties.Candidates, hints.Candidates(Spell(parameter, ParameterType.Of(parameter.Type)))));
    }

    private bool CheckType(IParameterSymbol parameter, Role role, string subject)
    {
        ParameterType type = ParameterType.Of(parameter.Type);
        bool isData = role is not (Role.Constant or Role.Upstream or Role.RowLength) && (role != Role.ConstantGradient || _place.IsOnDevice);
        Location? location = Locations.TypeOf(parameter, _cancellation);
        if (isData && type.Place is { } place && place != _place)
        {
            _problems.Add(new Problem(
                Rules.MixedPlaces, location, parameter.Name, place.Noun, _first.Name, _place.Noun));
            return false;
        }

        if (type.Scalar is { } scalar && scalar != _scalar)
        {
            _problems.Add(new Problem(Rules.MixedElements, location, parameter.Name, scalar.Keyword(), _first.Name, _scalar.Keyword()));
            return false;
        }

        string expected = RoleTable.TypeOf(role, subject, _loss, _place, _scalar.Keyword());
        bool isLabel = role == Role.Input && _loss.ShapeOf(subject) == ItemShape.Label;
        if (Spell(parameter, type) == expected || (isLabel && type.Whole is { } whole && Spell(parameter, type) == expected.Replace(ParameterType.Wholes[0], whole)))
            return true;
        if (isLabel)
            expected = string.Join(" or ", ParameterType.Wholes.Select(w => expected.Replace(ParameterType.Wholes[0], w)));
        _problems.Add(new Problem(
            Rules.WrongType, location, parameter.Name, Modifier(parameter) + TypeNames.Show(parameter.Type), TypeNames.Expected(expected, parameter.Type)));
        return false;
    }

    private void CheckReturn(Reduction reduction)
    {
        string element = _scalar.Keyword();
        string? whyVoid = _place.WhyVoid(reduction);
        if (_method.ReturnsVoid || (whyVoid is null && ParameterType.ScalarOf(_method.ReturnType) == _scalar))
            return;
        string expected = whyVoid is null ? $"{element} or void" : "void, " + whyVoid;
        _problems.Add(new Problem(
            Rules.WrongReturn, Locations.ReturnType(_method, _cancellation), _method.Name, TypeNames.Show(_method.ReturnType), expected));
    }

    private void CheckComplete(List<ParameterModel> parameters, Reduction reduction)
    {
        foreach (string input in _loss.Inputs.Where(i => !HasInput(parameters, i)))
            MissingInput(input);
        if (parameters.Any(p => p.Role == Role.Gradient && p.Subject == LossDefinition.Weight) && !HasInput(parameters, LossDefinition.Weight))
            Missing("a parameter 'weight' if it has 'weightGradient'", Parameter(Role.Input, LossDefinition.Weight, LossDefinition.Weight));
        foreach (IGrouping<string, ParameterModel> twice in parameters.Where(p => p.Role == Role.Gradient).GroupBy(p => p.Subject).Where(g => g.Count() > 1))
            Missing($"only one of {string.Join(" and ", twice.Select(p => $"'{p.Name}'"))}: both are the gradient of '{twice.Key}'");

        foreach (ParameterModel gradient in parameters.Where(p => p.Role == Role.ConstantGradient))
        {
            if (!parameters.Any(p => p.Role == Role.Constant && LossParameterOf(p).Role == gradient.Subject))
                Missing($"a parameter '{_scalar.Keyword()} {gradient.Subject}' if it has '{gradient.Name}'", $"{_scalar.Keyword()} {gradient.Subject}");
            else if (reduction == Reduction.None && _place.IsBatch)
                Missing($"no '{gradient.Name}': the gradient of a constant is a sum over the batch, and LossReduction.None has none");
        }

        CheckRowLength(parameters);
        int data = parameters.Count(p => p.Role is Role.Input or Role.Gradient or Role.Losses);
        if (_place.IsBatch && data > MostSlots)
            _problems.Add(new Problem(Rules.Unsupported, Locations.NameOf(_method), _method.Name, $"has {data} parameters with a value for each item; at most {MostSlots} are possible"));

        int streams = parameters.Count(p => p.Role == Role.Stream);
        if (_place.Launcher is { } launcher && streams != 1)
            Missing($"exactly one parameter of type {launcher.Name} to launch on", streams > 0 ? null : $"{launcher.Name} stream");
        bool hasLosses = parameters.Any(p => p.Role == Role.Losses);
        bool hasLoss = parameters.Any(p => p.Role == Role.Loss);
        bool hasGradient = parameters.Any(p => p.Role is Role.Gradient or Role.ConstantGradient);
        if (reduction == Reduction.None && _place.IsBatch && !hasLosses)
            Missing($"a parameter '{Parameter(Role.Losses, "", "losses")}', since LossReduction.None has no other result", Parameter(Role.Losses, "", "losses"));
        else if (_method.ReturnsVoid && !hasLosses && !hasLoss && !hasGradient)
            Missing("something to compute: " + _place.Results, Parameter(Role.Gradient, _loss.Inputs[0], "gradient"));
        if (reduction == Reduction.None && hasLoss)
            Missing("no 'loss': LossReduction.None has no reduced loss");
        if (!hasGradient && parameters.FirstOrDefault(p => p.Role == Role.Upstream) is { } upstream)
            Missing($"a gradient for '{upstream.Name}' to multiply", Parameter(Role.Gradient, _loss.Inputs[0], "gradient"));
    }

    /// <summary>Spans and views do not say how many values a row has.</summary>
    private void CheckRowLength(List<ParameterModel> parameters)
    {
        int lengths = parameters.Count(p => p.Role == Role.RowLength);
        if (_loss.Shape == ItemShape.Row && lengths != 1)
            Missing(lengths == 0 ? $"a parameter 'int {_loss.LengthNames[0]}': how many values a row has" : "only one parameter that says how many values a row has", lengths == 0 ? $"int {_loss.LengthNames[0]}" : null);
    }

    /// <summary>A scalar of a formula may also be the same for the whole batch.</summary>
    private string OrOnceACall(string input) =>
        _loss is FormulaLoss && _place.IsBatch && _loss.ShapeOf(input) == ItemShape.Element ? $", or '{_scalar.Keyword()} {input}' if it is the same for all items" : "";

    private LossParameter LossParameterOf(ParameterModel constant) => _loss.Parameters.First(p => p.Property == constant.Subject);

    private void CheckReferences(Compilation compilation)
    {
        if (_place.IsOnDevice && Ilgpu.Missing(compilation) is { } missing)
            _problems.Add(new Problem(Rules.MissingReference, Locations.NameOf(_method), _method.Name, missing));
    }

    private void Missing(string what, string? parameter = null) => _problems.Add(
        new Problem(Rules.MissingRole, Locations.NameOf(_method), _method.Name, what)
            .With(FixProperties.Parameter, parameter)
            .With(FixProperties.Order, RoleHints.Order(_loss)));

    private void MissingInput(string input) =>
        Missing($"a parameter '{Parameter(Role.Input, input, input)}'{OrOnceACall(input)}", Parameter(Role.Input, input, input));

    private string Parameter(Role role, string subject, string name) => $"{RoleTable.TypeOf(role, subject, _loss, _place, _scalar.Keyword())} {name}";

    private static bool HasInput(List<ParameterModel> parameters, string input) =>
        parameters.Any(p => p.Role == Role.Input && p.Subject == input);

    private static string Spell(IParameterSymbol parameter, ParameterType type)
    {
        string element = type.Scalar?.Keyword() ?? type.Whole ?? "?";
        return (type.IsTensor && parameter.RefKind == RefKind.In ? "" : Modifier(parameter)) + (type.Container.Length == 0 ? element : $"{type.Container}<{element}>");
    }

    private static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.None => "",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "ref ",
    };
}
